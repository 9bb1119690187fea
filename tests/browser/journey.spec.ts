import { LANGUAGES } from '../../src/domain/model/language.ts';
import { BROWSER_LOCALES, openApp, type AppPage } from './support/app.ts';
import { answerFileOf, COLLEAGUES, orderFrom } from './support/colleagues.ts';
import { readPdf, squeezed } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { coloursIn, FEWEST_COLOURS, readPng } from './support/png.ts';
import { expectImported, importSurvey, keepImported, SHOP_SURVEY } from './support/screens/customers.ts';
import { chooseView, expectHeadline, prioritiesCard } from './support/screens/gaps.ts';
import { goToStep, startScoring } from './support/screens/home.ts';
import { rankByTapping } from './support/screens/rank.ts';
import { savePdf, savePoster } from './support/screens/report.ts';
import { expectTotal, finishScoring, goOnToRanking, scoreAll } from './support/screens/score.ts';
import {
  addAnswerFiles,
  backToAnswers,
  expectAnswers,
  expectTaken,
  openCollecting,
  pasteAnswers,
} from './support/screens/team.ts';

/** What the gaps have to say after this journey: on whom they rest, and what the team misses. */
function gapsTexts({ t }: AppPage) {
  return {
    basis: t('gaps:lead.basis', {
      colleagues: t('common:count.colleagues', { count: 5 }),
      customers: t('common:count.customers', { count: 397 }),
    }),
    missed: t('gaps:headline.first-missed', {
      pillar: t('pillars:friction.accusative'),
      place: t('gaps:place.10'),
    }),
  };
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: BROWSER_LOCALES[language] });

    test(`the whole journey, from the first score to the PDF, in ${language}`, async ({ journey }) => {
      const app = await openApp(journey, language);

      await startScoring(app);
      await scoreAll(app, [4, 3, 5, 2, 4, 3, 4, 5, 2, 2]);
      await finishScoring(app, 'Marta');
      await expectTotal(app, 34, 3);

      await goOnToRanking(app);
      await rankByTapping(app, orderFrom('products'));

      await expectAnswers(app, 1);
      const [first, ...others] = COLLEAGUES.map(answerFileOf);
      await openCollecting(app);
      await addAnswerFiles(app, [{ name: 'ada.json', text: first ?? '' }]);
      await expectTaken(app, 'added', 1);
      await pasteAnswers(app, `Hi!\n${others.join('\nOK, here is mine:\n')}\n`);
      await expectTaken(app, 'added', 3);
      await backToAnswers(app);
      await expectAnswers(app, 5);

      await goToStep(app, 'customers');
      await importSurvey(app, SHOP_SURVEY);
      await expectImported(app, 400);
      await keepImported(app);

      await goToStep(app, 'gaps');
      await expectHeadline(app, 'friction', '10');
      const { basis, missed } = gapsTexts(app);
      await expect(journey.getByText(basis).first()).toBeVisible();
      await expect(prioritiesCard(app).getByRole('img')).toBeVisible();
      await chooseView(app, 'map');

      await goToStep(app, 'report');
      const report = await readPdf((await savePdf(app)).bytes);
      for (const phrase of [missed, app.t('report:method.heading')]) {
        expect(squeezed(report.text)).toContain(squeezed(phrase));
      }
      const poster = readPng((await savePoster(app)).bytes);
      expect(poster.width).toBe(2 * 794);
      expect(coloursIn(poster, 0.25, 0.75)).toBeGreaterThan(FEWEST_COLOURS);
    });
  });
}
