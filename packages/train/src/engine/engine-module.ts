// The engine's WebAssembly module, compiled once per process.
import { engineCode } from './engine-code.generated.js';

let compiled: WebAssembly.Module | undefined;

/** The compiled module. Threads are handed it with `useEngineModule`, so that one compilation serves them all. */
export function engineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(engineCode), (character) => character.charCodeAt(0)));
  return compiled;
}

/** Takes a module that another thread of the process has compiled. */
export function useEngineModule(module: WebAssembly.Module): void {
  compiled ??= module;
}
