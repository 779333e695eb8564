import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

const BASE =
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-box border-2 px-5 py-2 text-center font-bold no-underline aria-disabled:cursor-default';
const KINDS = {
  primary: 'border-primary bg-primary text-on-primary hover:bg-primary-strong hover:border-primary-strong',
  secondary: 'border-primary bg-card text-primary hover:bg-primary-tint',
  quiet: 'border-transparent bg-transparent text-primary underline underline-offset-4 hover:bg-primary-tint',
  danger: 'border-red bg-card text-red hover:bg-red-tint',
} as const;

/** How a button weighs: one `primary` a screen; `danger` only for what cannot be undone. */
export type ButtonKind = keyof typeof KINDS;

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  readonly kind?: ButtonKind;
  /** Says that the act is under way; further presses do nothing, the focus stays. */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A button that cannot be pressed twice while its act is under way. */
export function Button({
  kind = 'primary',
  busy = false,
  wide = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      className={`${BASE} ${KINDS[kind]} ${wide ? 'w-full' : ''} ${busy ? 'opacity-80' : ''}`}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
  readonly children: ReactNode;
  /** Inside the application. */
  readonly to?: string;
  /** Anywhere else: `sms:`, `tel:`, files. */
  readonly href?: string;
  readonly download?: string;
}

/** A link that looks like a button. */
export function LinkButton({ kind = 'primary', wide = false, to, href, children, ...rest }: LinkButtonProps) {
  const className = `${BASE} ${KINDS[kind]} ${wide ? 'w-full' : ''}`;
  if (to !== undefined)
    return (
      <Link to={to} className={className}>
        {children}
      </Link>
    );
  return (
    <a href={href} className={className} {...rest}>
      {children}
    </a>
  );
}
