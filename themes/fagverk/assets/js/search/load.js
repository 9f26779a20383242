(() => {
  'use strict';
  const waiting = new Map();
  /* Loads the files of the index. They come as script tags, so that a page from a disk works as one from the web: no request
     of another kind, no wasm, no eval. `fagverkLoader(folder, fresh)` gives what the core calls with a file's name. */
  const inflate = async (text) => {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
    // Written straight into the stream: by way of a Blob each file takes a millisecond more.
    const { readable, writable } = new DecompressionStream('deflate-raw');
    const into = writable.getWriter();
    Promise.all([into.write(bytes), into.close()]).catch(() => { /* The reader is told. */ });
    return new Uint8Array(await new Response(readable).arrayBuffer());
  };
  window.fagverkShard = (name, text) => waiting.get(name)?.(text);
  window.fagverkLoader = (folder, fresh) => (file) => new Promise((done, fail) => {
    const name = `${folder.split('/').at(-2)}/${file}`;
    const script = document.createElement('script');
    // What was handed over may have been asked for anew before the script is told of as loaded: each ends its own wait only.
    const mine = () => waiting.get(name) === take;
    const end = () => { if (mine()) waiting.delete(name); script.remove(); };
    const take = (text) => { end(); inflate(text).then(done, fail); };
    waiting.set(name, take);
    script.onerror = () => { end(); fail(new Error(name)); };
    // A script that handed nothing over is no file of this index.
    script.onload = () => { if (mine()) script.onerror(); };
    // Scripts that are put in are fetched last unless it is said that somebody waits for them.
    script.fetchPriority = 'high';
    script.src = `${folder}${file}.js${fresh}`;
    document.head.append(script);
  });
})();
