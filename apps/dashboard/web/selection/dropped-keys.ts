// Parts of the address that were dropped because they follow no rule: said once, until dismissed.
import { createValue } from '../live/value.js';

/** The dropped `key=value` texts. */
export const droppedKeys = createValue<readonly string[]>([]);

/** Adds one, unless it was reported already. Deferred: it is called while the router is at work. */
export function reportDropped(text: string): void {
  queueMicrotask(() => {
    if (!droppedKeys.get().includes(text)) droppedKeys.set([...droppedKeys.get(), text]);
  });
}
