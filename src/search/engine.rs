//! Runs the theme's search core on the command line: the very script that readers run, in an embedded interpreter, so
//! that what one door answers the other answers too. A reader of our own in Rust would be a second ranking to keep equal.

use std::rc::Rc;

use rquickjs::{CatchResultExt as _, Context, Ctx, Function, Promise, Runtime, TypedArray};

/// The core: how queries are understood and pages ranked.
pub(super) const CORE: &str = include_str!("../../themes/fagverk/assets/js/search/core.js");

/// What explains an answer, for those who ask why.
const EXPLAIN: &str = include_str!("explain.js");

/// Answers queries over the files of one index.
pub struct Engine {
    context: Context,
    // Last, so that it outlives the context.
    _runtime: Runtime,
}

impl Engine {
    /// An engine that reads the files of an index with `load`: the content of the file of a name, or `None`.
    ///
    /// # Errors
    /// When the interpreter cannot start, or the index cannot be read: says why.
    pub fn new(load: impl Fn(&str) -> Option<Vec<u8>> + 'static) -> Result<Self, String> {
        let runtime = Runtime::new().map_err(|error| error.to_string())?;
        runtime.set_memory_limit(1 << 30);
        let context = Context::full(&runtime).map_err(|error| error.to_string())?;
        let load = Rc::new(load);
        context.with(|ctx| {
            let run = || -> rquickjs::Result<()> {
                let load = Rc::clone(&load);
                let bytes = handing(move |ctx, name| {
                    load(&name).map(|content| TypedArray::<u8>::new(ctx, content)).transpose()
                });
                ctx.globals().set("fagverkLoad", Function::new(ctx.clone(), bytes)?)?;
                ctx.eval::<(), _>(CORE)?;
                ctx.eval::<(), _>(EXPLAIN)?;
                ctx.eval::<(), _>(START)
            };
            run().catch(&ctx).map_err(|error| error.to_string())
        })?;
        Ok(Self { context, _runtime: runtime })
    }

    /// Answers a query: the JSON of what `core.js` gives. `options` is JSON too.
    ///
    /// # Errors
    /// When a file of the index is missing or of another build: says which.
    pub fn search(&self, query: &str, options: &str) -> Result<String, String> {
        self.context.with(|ctx| {
            let run = || -> rquickjs::Result<String> {
                let ask: Function<'_> = ctx.globals().get("fagverkAsk")?;
                let answer: Promise<'_> = ask.call((query, options))?;
                answer.finish::<String>()
            };
            run().catch(&ctx).map_err(|error| error.to_string())
        })
    }
}

/// Says of a closure that what it gives lives as long as the interpreter it is called from.
const fn handing<F>(load: F) -> F
where
    F: for<'js> Fn(Ctx<'js>, String) -> rquickjs::Result<Option<TypedArray<'js, u8>>>,
{
    load
}

/// Ties the core to the files. The interpreter has no decoder of its own.
const START: &str = r"
globalThis.fagverkAsk = (() => {
  let engine;
  return async (query, options) => {
    engine ??= await fagverkSearch.open({
      load: async (name) => {
        const bytes = fagverkLoad(name);
        if (!bytes) throw new Error(`the index has no file ${name}`);
        return bytes;
      },
      text: (bytes) => {
        const parts = [];
        for (let at = 0; at < bytes.length; at += 4096) {
          parts.push(String.fromCharCode.apply(null, bytes.subarray(at, at + 4096)));
        }
        return decodeURIComponent(escape(parts.join('')));
      },
    });
    const { explain, ...rest } = JSON.parse(options);
    return JSON.stringify(await engine.search(query, explain ? { ...rest, explain: fagverkExplain } : rest));
  };
})();
";
