// The part of WebAssembly's interface this package uses; the compiler's own types come only with the browser's DOM.
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array) => object;
  class Memory {
    constructor(descriptor: { readonly initial: number });
    readonly buffer: ArrayBuffer;
  }
  const Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: Record<string, unknown> };
  function validate(bytes: Uint8Array): boolean;
}
