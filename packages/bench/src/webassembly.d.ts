// The part of WebAssembly's interface this package uses; the compiler's own types come only with the browser's DOM.
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object;
  const Instance: new (module: object) => { readonly exports: Record<string, unknown> };
  function validate(bytes: Uint8Array): boolean;
}
