// The menu of a chart: its numbers as a table, full screen, and the ways to take it along.
import * as Menu from '@radix-ui/react-dropdown-menu';
import type { ReactNode } from 'react';

export interface ChartMenuProps {
  title: string;
  showsTable: boolean;
  isFull: boolean;
  /** Where the menu opens: inside the chart, so that it is seen in full screen too. */
  container: HTMLElement | null;
  onTable: () => void;
  onFull: () => void;
  onSave: (type: 'png' | 'svg' | 'csv') => void;
}

export function ChartMenu({
  title,
  showsTable,
  isFull,
  container,
  onTable,
  onFull,
  onSave,
}: ChartMenuProps): ReactNode {
  const item = (text: string, action: () => void): ReactNode => (
    <Menu.Item className="menu-item" onSelect={action}>
      {text}
    </Menu.Item>
  );
  return (
    // Not modal: the page stays readable, and no style element is written that the content policy would refuse.
    <Menu.Root modal={false}>
      <Menu.Trigger className="button button-icon" aria-label={`${title}: view and export`}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="3" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="13" cy="8" r="1.4" />
        </svg>
      </Menu.Trigger>
      <Menu.Portal container={container}>
        <Menu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          {item(showsTable ? 'View as chart' : 'View as table', onTable)}
          {item(isFull ? 'Leave full screen' : 'Full screen', onFull)}
          <Menu.Separator className="menu-separator" />
          {item('Save as PNG', () => onSave('png'))}
          {item('Save as SVG', () => onSave('svg'))}
          {item('Save as CSV', () => onSave('csv'))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
