import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import styles from './section-nav.module.css';

interface SectionNavProps {
  readonly label: string;
  /** Addresses on this page, or on one with another policy. */
  readonly sections: readonly { readonly href: string; readonly title: string }[];
}

/** The pages of one step, in a row above its screens. */
export function SectionNav({ label, sections }: SectionNavProps) {
  const { pathname } = useLocation();
  const nav = useCurrentInSight();
  return (
    <nav ref={nav} className={styles['nav']} aria-label={label}>
      <ul className={styles['list']}>
        {sections.map(({ href, title }) => (
          <li key={href}>
            <a
              className={styles['link']}
              href={href}
              // Browsers leave a link that has the focus half out of sight.
              onFocus={({ currentTarget }) => {
                if (nav.current) showIn(nav.current, currentTarget);
              }}
              aria-current={href.endsWith(`#${pathname}`) ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone the row is wider than the screen: scrolled so that it shows where the reader is. Every screen has its own row. */
function useCurrentInSight() {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // The frame makes the layout anyway: asked for now, it would be made twice.
    const frame = requestAnimationFrame(() => {
      const current = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
      if (nav.current && current) showIn(nav.current, current);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return nav;
}

/** In the middle of the row. Not by `scrollIntoView`, which may move the page, too. */
function showIn(nav: HTMLElement, link: HTMLElement): void {
  nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
}
