// A button that copies a text and says so.
import { type ReactNode, useEffect, useState } from 'react';
import { announce } from '../live/announcer.js';

export interface CopyButtonProps {
  text: string;
  children: ReactNode;
  /** For screen readers where the children do not say what is copied. */
  label?: string;
  title?: string;
}

/** Copies `text`; its face says "Copied" for a moment. */
export function CopyButton({ text, children, label, title }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1800);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce('Copied.', true);
    } catch {
      announce('The browser refused to copy.', true);
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()} aria-label={label} title={title ?? text}>
      {copied ? 'Copied ✓' : children}
    </button>
  );
}
