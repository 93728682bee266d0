// The part of the WebAssembly interface that this package uses: without the DOM library TypeScript does not know it.
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
  }
  class Global {
    constructor(descriptor: { value: 'i32'; mutable?: boolean }, value: number);
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: unknown; constants: Global } });
    readonly exports: Record<string, (...values: number[]) => void>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}

declare function atob(base64: string): string;
declare function btoa(binary: string): string;
