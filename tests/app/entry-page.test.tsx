// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepToEntryPage } from '#src/app/keep-to-entry-page.ts';
import { entryHref, entryPage } from '#src/shared/entry-page.ts';
import { OnEntryPage } from '#src/shared/on-entry-page.tsx';
import { renderScreen } from '#tests/features/support/render-screen.tsx';

const HOME = 'https://host.example/tools/plumbline/';
/** Where the page would go on, instead of going there. */
let replace: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = '';
});

function openedAt(address: string, page: string | null): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`${HOME}${address}`);
  document.head.innerHTML = page === null ? '' : `<meta name="plumbline-page" content="${page}">`;
}

const renderNeedy = () =>
  renderScreen(
    <OnEntryPage page="scan">
      <p>the camera</p>
    </OnEntryPage>,
  );

test('the page says itself which one it is; everything unknown is the start page', () => {
  openedAt('scan.html', null);
  expect(entryPage()).toBe('index');
  openedAt('', 'room');
  expect(entryPage()).toBe('room');
  openedAt('', 'other');
  expect(entryPage()).toBe('index');
});

test('addresses are relative to where the app lives', () => {
  expect(entryHref('index', '#/data')).toBe('./#/data');
  expect(entryHref('room', '#/join/AAAA')).toBe('room.html#/join/AAAA');
});

describe('a screen that needs its own page', () => {
  test('is shown there', async () => {
    openedAt('scan.html', 'scan');
    await renderNeedy();
    expect(await screen.findByText('the camera')).toBeTruthy();
    expect(replace).not.toHaveBeenCalled();
  });

  test('moves there from another page', async () => {
    openedAt('index.html', null);
    await renderNeedy();
    await vi.waitFor(() =>
      expect(replace).toHaveBeenCalledWith(expect.stringMatching(/plumbline\/scan\.html/)),
    );
    expect(screen.queryByText('the camera')).toBeNull();
  });

  test.each(['scan.html', 'scan'])('says so when the host serves something else at %s', async (address) => {
    openedAt(address, null);
    await renderNeedy();
    expect(await screen.findByText(/The file scan\.html is not beside the start page/)).toBeTruthy();
    expect(replace).not.toHaveBeenCalled();
  });
});

describe('a screen that needs no page of its own', () => {
  test('goes on on the start page at once', () => {
    openedAt('scan.html#/data', 'scan');
    expect(keepToEntryPage('scan', () => ({}))).toBe(true);
    expect(replace).toHaveBeenCalledWith(`${HOME}#/data`);
  });

  test('goes on there when it is reached by a step, and the router hears nothing of it', () => {
    openedAt('scan.html#/p/p1/team/scan', 'scan');
    expect(keepToEntryPage('scan', () => ({}))).toBe(false);
    const router = vi.fn();
    window.addEventListener('popstate', router);
    window.history.replaceState(null, '', '#/p/p1/team/collect');
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.removeEventListener('popstate', router);
    expect(replace).toHaveBeenCalledWith(`${HOME}#/p/p1/team/collect`);
    expect(router).not.toHaveBeenCalled();
  });
});
