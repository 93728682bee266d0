// A menu of values that may be let through: several can be ticked, and it stays open while they are.
import * as Menu from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';

export interface FilterMenuProps<T extends string | number> {
  label: string;
  values: readonly T[];
  isChosen: (value: T) => boolean;
  onToggle: (value: T) => void;
  render?: (value: T) => ReactNode;
}

export function FilterMenu<T extends string | number>({
  label,
  values,
  isChosen,
  onToggle,
  render,
}: FilterMenuProps<T>): ReactNode {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-menu">{label}</Menu.Trigger>
      <Menu.Portal container={document.getElementById('main')}>
        <Menu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          {values.map((value) => (
            <Menu.CheckboxItem
              key={value}
              className="menu-item menu-check"
              checked={isChosen(value)}
              onCheckedChange={() => onToggle(value)}
              onSelect={(event) => event.preventDefault()}
            >
              <Menu.ItemIndicator className="menu-tick">✓</Menu.ItemIndicator>
              {render === undefined ? value : render(value)}
            </Menu.CheckboxItem>
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
