/** The roof, two columns and the plumb bob. Decorative: the name stands beside it. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M2 8.2L12 3l10 5.2v1.6H2z" fill="var(--ink)" />
      <path d="M4 11.2h3.2V20H4zM16.8 11.2H20V20h-3.2z" fill="var(--ink)" />
      <path d="M12 9.8v5.4" stroke="var(--customers)" strokeWidth="1.4" />
      <path
        d="M12 14.6c1.5 0 2.4 1 2.4 2.3 0 1.5-1.5 3.1-2.4 4.3-.9-1.2-2.4-2.8-2.4-4.3 0-1.3.9-2.3 2.4-2.3z"
        fill="var(--customers)"
      />
    </svg>
  );
}
