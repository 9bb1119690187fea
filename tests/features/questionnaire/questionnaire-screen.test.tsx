// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Language } from '#src/domain/model/language.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Project } from '#src/domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE, type Questionnaire } from '#src/domain/model/questionnaire.ts';
import {
  QUESTIONNAIRE_FORMATS,
  type QuestionnaireFormatId,
} from '#src/domain/questionnaire/questionnaire-formats.ts';
import { QuestionnaireScreen } from '#src/features/questionnaire/questionnaire-screen.tsx';
import { renderProjectScreen, type RenderedScreen } from '#tests/features/support/render-screen.tsx';
import { sampleProject } from '#tests/features/support/sample-project.ts';

// Tests of other screens want the processor at the same time.
vi.setConfig({ testTimeout: 30_000 });

let sample: Project;

beforeEach(async () => {
  sample = await sampleProject();
});

interface ShowOptions {
  readonly questionnaire?: Questionnaire | null;
  readonly language?: Language;
}

async function show({ questionnaire = null, language = 'en' }: ShowOptions = {}): Promise<RenderedScreen> {
  const rendered = await renderProjectScreen(
    { ...sample, questionnaire },
    (project) => <QuestionnaireScreen project={project} />,
    { language },
  );
  await screen.findByRole('group', { name: PREVIEW[language] ?? '' });
  return rendered;
}

const PREVIEW: Partial<Record<Language, string>> = {
  en: 'Preview of the questionnaire',
  pl: 'Podgląd kwestionariusza',
};

const preview = () => screen.getByRole('group', { name: PREVIEW.en ?? '' });
const stored = ({ store }: RenderedScreen) => store.getState().projects[sample.id]?.questionnaire;

/** The files that the screen hands to the browser. */
function collectDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const downloads: { name: string; blob: Blob }[] = [];
  let latest: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    latest = blob as Blob;
    return 'blob:questionnaire';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
    if (latest) downloads.push({ name: this.download, blob: latest });
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return downloads;
}

async function chooseTool(rendered: RenderedScreen, id: QuestionnaireFormatId | 'paper'): Promise<void> {
  const radio = rendered.container.querySelector(`input[value="${id}"]`);
  if (!radio) throw new Error(`no tool ${id}`);
  await rendered.user.click(radio);
}

/** What the facts of the chosen tool say about shuffling. */
const shuffling = () => screen.getByText('Shuffled for each customer').nextElementSibling?.textContent;

const namesOnPaper = (language: string) =>
  [...document.querySelectorAll(`article[lang="${language}"] section:first-of-type li`)].map(
    ({ textContent }) => textContent,
  );

/** All at once: each letter typed draws the whole screen. */
async function write({ user }: RenderedScreen, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

describe('settings', () => {
  test('are kept with the project and followed by the preview', async () => {
    const rendered = await show();
    expect(within(preview()).getByText(/How satisfied are you/)).toBeDefined();

    await rendered.user.click(screen.getByLabelText('The four most important'));
    await rendered.user.click(screen.getByLabelText('Satisfaction with each pillar'));

    expect(stored(rendered)).toEqual({ ...DEFAULT_QUESTIONNAIRE, ranked: 4, asksRatings: false });
    expect(within(preview()).getByText(/Choose the four that matter most/)).toBeDefined();
    expect(within(preview()).queryByText(/How satisfied are you/)).toBeNull();
  });

  test('say what a shorter ranking costs', async () => {
    const { user } = await show();
    expect(screen.getByText(/average place for each pillar/)).toBeDefined();
    await user.click(screen.getByLabelText('The three most important'));
    expect(screen.getByText(/cannot be compared with those of full rankings/)).toBeDefined();
  });

  test('keep at least one language', async () => {
    const { user } = await show();
    const english = screen.getByLabelText<HTMLInputElement>('English');
    await user.click(english);
    expect(english.checked).toBe(true);
  });
});

describe('wording', () => {
  test('is saved as it is typed and read by customers at once', async () => {
    const rendered = await show();
    const title = screen.getByLabelText('Title');
    await write(rendered, title, 'Tell us');
    expect(stored(rendered)?.wording).toEqual({ en: { title: 'Tell us' } });
    expect(within(preview()).getByRole('heading', { name: 'Tell us' })).toBeDefined();
  });

  test('goes back to the proposed text, which stands beside it', async () => {
    const wording = { en: { title: 'Tell us', thanks: 'Bye' } };
    const rendered = await show({ questionnaire: { ...DEFAULT_QUESTIONNAIRE, wording } });
    await rendered.user.click(screen.getByRole('button', { name: 'Use the proposed text: Title' }));
    expect(stored(rendered)?.wording).toEqual({ en: { thanks: 'Bye' } });
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('What matters to our customers');
  });

  test('goes back as a whole after a question, one language at a time', async () => {
    const wording = { en: { title: 'Tell us' }, pl: { title: 'Powiedz' } };
    const rendered = await show({ questionnaire: { ...DEFAULT_QUESTIONNAIRE, wording } });
    await rendered.user.click(screen.getByRole('button', { name: 'Use all proposed texts' }));
    const dialog = screen.getByRole('dialog');
    expect(stored(rendered)?.wording).toEqual(wording);
    await rendered.user.click(within(dialog).getByRole('button', { name: 'Use all proposed texts' }));
    expect(stored(rendered)?.wording).toEqual({ pl: { title: 'Powiedz' } });
  });

  test('tells how long a text is, and that an empty one is asked as proposed', async () => {
    const rendered = await show();
    const title = screen.getByLabelText('Title');
    await rendered.user.clear(title);
    expect(screen.getByText('Empty: customers read the proposed text.')).toBeDefined();
    await write(rendered, title, 'Abc');
    expect(screen.getByText('3 characters')).toBeDefined();
  });

  test('warns of a name that means another pillar', async () => {
    const rendered = await show();
    const content = screen.getByLabelText<HTMLInputElement>('Content');
    await write(rendered, content, 'Help desk');
    expect(content.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/common name of another pillar: Customer service/)).toBeDefined();
  });
});

describe('the preview', () => {
  test('switches between the chosen languages', async () => {
    const { user } = await show();
    await user.click(screen.getByLabelText('Polski'));
    const languages = screen.getByRole('group', { name: 'Language of the preview' });
    await user.click(within(languages).getByLabelText('Polski'));
    expect(within(preview()).getByRole('heading', { name: /Co jest ważne/ })).toBeDefined();
    expect(preview().getAttribute('lang')).toBe('pl');
  });

  test('starts in the language of the screen', async () => {
    await show({ language: 'pl' });
    const polish = screen.getByRole('group', { name: PREVIEW.pl ?? '' });
    expect(within(polish).getByText(/Proszę wskazać swoje pokolenie/)).toBeDefined();
  });
});

describe('a file', () => {
  test('is made of every format offered, and named', async () => {
    const downloads = collectDownloads();
    const rendered = await show({ questionnaire: { ...DEFAULT_QUESTIONNAIRE, ranked: 4 } });
    for (const { id, extension, mime } of QUESTIONNAIRE_FORMATS) {
      downloads.length = 0;
      await chooseTool(rendered, id);
      await rendered.user.click(screen.getByText('Save the file'));
      const notice = await screen.findByText(/Saved to your downloads: Harbor-Outfitters-/);
      const [file] = downloads;
      expect(notice.textContent).toContain(file?.name);
      const ending = `-questionnaire-${id}.*\\d{4}-\\d\\d-\\d\\d\\.${extension}$`;
      expect(file?.name).toMatch(new RegExp(ending));
      expect(file?.blob.type).toBe(mime);
      expect(file?.blob.size).toBeGreaterThan(500);
    }
  });

  test('says what was tried with it', async () => {
    const rendered = await show();
    for (const { id } of QUESTIONNAIRE_FORMATS) {
      await chooseTool(rendered, id);
      expect(screen.getByText(/itself\.$|back without a question\.$|It is text/)).toBeDefined();
    }
  });

  test('in one language holds the one at hand', async () => {
    const downloads = collectDownloads();
    const rendered = await show();
    await rendered.user.click(screen.getByLabelText('Polski'));
    await chooseTool(rendered, 'google-script');
    await rendered.user.selectOptions(screen.getByLabelText('Language of the file'), 'pl');
    await rendered.user.click(screen.getByText('Save the file'));
    expect(downloads[0]?.name).toContain('google-script-pl');
    expect(await downloads[0]?.blob.text()).toContain('Co jest ważne');
  });

  test('in several languages holds all that were chosen', async () => {
    const downloads = collectDownloads();
    const rendered = await show();
    await rendered.user.click(screen.getByLabelText('Русский'));
    await chooseTool(rendered, 'surveyjs-json');
    await rendered.user.click(screen.getByText('Save the file'));
    const text = await downloads[0]?.blob.text();
    expect(text).toContain('What matters to our customers');
    expect(text).toContain('Что важно нашим клиентам');
  });

  test('says where the pillars are shuffled, and that a grid of places cannot be', async () => {
    const rendered = await show();
    await chooseTool(rendered, 'limesurvey-tsv');
    expect(shuffling()).toBe('yes');
    await chooseTool(rendered, 'google-script');
    expect(shuffling()).toBe('switch it on in the tool');
    await rendered.user.click(screen.getByLabelText('The four most important'));
    expect(shuffling()).toBe('no');
  });
});

describe('copying', () => {
  test('puts the text on the clipboard', async () => {
    const { user } = await show();
    await user.click(screen.getByText('Copy the text'));
    expect(await screen.findByText(/^Copied/)).toBeDefined();
    expect(await navigator.clipboard.readText()).toContain('Which generation do you belong to?');
  });

  test('without a clipboard leaves the text selected on the screen', async () => {
    const { user } = await show();
    // What pages without a secure connection get.
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await user.click(screen.getByText('Copy the text'));
    const area = await screen.findByLabelText<HTMLTextAreaElement>('The text to copy');
    expect(area.value).toContain('Which generation do you belong to?');
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(document.activeElement).toBe(area);
  });
});

describe('on paper', () => {
  test('stands each language, in another order for each print', async () => {
    const rendered = await show();
    await rendered.user.click(screen.getByLabelText('Polski'));
    await chooseTool(rendered, 'paper');
    expect(namesOnPaper('en')[0]).toBe('Advertising');

    let printed: (string | null)[] = [];
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.stubGlobal('print', () => {
      printed = namesOnPaper('en');
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    });
    await rendered.user.click(screen.getByText('Print'));
    expect(printed).toHaveLength(PILLAR_IDS.length);
    expect(printed[0]).not.toBe('Advertising');
    expect(namesOnPaper('pl')).toContain('Reklama');
  });
});
