import { test } from './support/journey.ts';

/** The fixture that guards every journey must not be blind: each visit here does what it has to catch. */
test.describe('a visit counts as failed when the page', () => {
  test.beforeEach(async ({ journey }) => {
    await journey.goto('/');
    test.fail();
  });

  test('adds a style that the policy does not allow', async ({ journey }) => {
    await journey.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
    await journey.waitForTimeout(200);
  });

  test('turns text into HTML', async ({ journey }) => {
    await journey.evaluate(() => {
      document.body.innerHTML = '<p>text</p>';
    });
  });

  test('asks another host', async ({ journey }) => {
    await journey.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  });

  test('throws and nobody catches it', async ({ journey }) => {
    await journey.evaluate(() => {
      setTimeout(() => {
        throw new Error('uncaught');
      });
    });
    await journey.waitForTimeout(200);
  });

  test('writes an error to the console', async ({ journey }) => {
    await journey.evaluate(() => console.error('something went wrong'));
  });
});
