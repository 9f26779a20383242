(() => {
  'use strict';
  const waiting = new Map();
  /* Loads the files of the index. They come as script tags, so that a page from a disk works as one from the web: no request
     of another kind, no wasm, no eval. `fagverkLoader(folder, fresh)` gives what the core calls with a file's name. */
  const inflate = (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).arrayBuffer().then((content) => new Uint8Array(content));
  };
  window.fagverkShard = (name, text) => waiting.get(name)?.(text);
  window.fagverkLoader = (folder, fresh) => (file) => new Promise((done, fail) => {
    const name = `${folder.split('/').at(-2)}/${file}`;
    const script = document.createElement('script');
    const end = () => { waiting.delete(name); script.remove(); };
    waiting.set(name, (text) => {
      end();
      try { inflate(text).then(done, fail); } catch (error) { fail(error); }
    });
    script.onerror = () => { end(); fail(new Error(name)); };
    // A script that handed nothing over is no file of this index.
    script.onload = () => { if (waiting.has(name)) script.onerror(); };
    script.src = `${folder}${file}.js${fresh}`;
    document.head.append(script);
  });
})();
