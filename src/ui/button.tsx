import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly children: ReactNode;
}

type ButtonProps = Looks & { readonly ref?: Ref<HTMLButtonElement> } & Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'className' | 'style'
  >;

/** A button that says what it does. One primary button a screen. */
export function Button({ variant = 'secondary', small = false, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(variant, small)} />;
}

type ButtonLinkProps = Looks & {
  readonly href: string;
  readonly onClick?: () => void;
  readonly download?: string;
};

/** A link that looks like a button: it goes somewhere instead of doing something. */
export function ButtonLink({ variant = 'secondary', small = false, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={buttonClass(variant, small)}>
      {children}
    </a>
  );
}

type IconButtonProps = { readonly label: string; readonly children: ReactNode } & {
  readonly ref?: Ref<HTMLButtonElement>;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'aria-label' | 'title'>;

/** A square button with a picture; the label is read aloud and shown as a tooltip. */
export function IconButton({ label, type = 'button', ...rest }: IconButtonProps) {
  return <button {...rest} type={type} aria-label={label} title={label} className={styles['icon']} />;
}

function buttonClass(variant: ButtonVariant, small: boolean): string {
  return classNames(styles['button'], styles[variant], small && styles['small']);
}
