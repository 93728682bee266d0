// Every operation on rows of this package, as a list.
import * as operations from './index.js';
import type { Operation } from './operation.js';

/** Every operation on rows of this package, in the order of their names. */
export const operationList: readonly Operation[] = /* @__PURE__ */ Object.values(operations);
