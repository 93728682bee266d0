// The selection in components: read from the address, changed by changing the address.
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { announce } from '../live/announcer.js';
import { maxPins, type Selection } from './search-schema.js';

const route = getRouteApi('/s/$id');

export interface SelectionControl {
  selection: Selection;
  /** Merges a change into the address; `undefined` removes a key. The history gets no entry of its own. */
  change: (patch: Selection) => void;
  /** Pins or unpins an arm. A ninth pin is refused and said. */
  togglePin: (ordinal: number) => void;
}

/** The sweep page's selection and the ways to change it. */
export function useSelection(): SelectionControl {
  const selection = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (patch: Selection): void => {
      void navigate({ search: (current: Selection) => ({ ...current, ...patch }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  const pins = selection.pin;
  const togglePin = useCallback(
    (ordinal: number): void => {
      const next = toggled(pins ?? [], ordinal);
      if (next.length > maxPins) announce(`At most ${maxPins} arms can be pinned. Unpin one first.`, true);
      else change({ pin: next.length === 0 ? undefined : next });
    },
    [pins, change],
  );
  return { selection, change, togglePin };
}

/** The list without the value if it has it, else with it at the end. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
