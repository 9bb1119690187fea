import { expect, type Locator } from '@playwright/test';
import { PILLAR_IDS, type PillarId } from '../../../../src/domain/model/pillar.ts';
import type { Score } from '../../../../src/domain/model/score.ts';
import type { AppPage } from '../app.ts';

export async function expectQuestion({ page, t }: AppPage, pillar: PillarId): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: t(`pillars:${pillar}.name`) })).toBeVisible();
}

/** The radio button of a score on the current question. */
export function scoreOption({ page, t }: AppPage, score: Score): Locator {
  return page.getByRole('radio', { name: new RegExp(`^${score}\\s*${t(`glossary:scale.${score}`)}`) });
}

/** Answers the ten questions one after the other; ends on what they lead to. */
export async function scoreAll(
  app: AppPage,
  scores: readonly Score[],
  leadsTo: 'review' | 'ranking' = 'review',
): Promise<void> {
  const { page, t } = app;
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    await expectQuestion(app, pillar);
    const option = scoreOption(app, scores[index] ?? 3);
    // On a phone the bar at the bottom may lie over the last options.
    await option.evaluate((input) => input.scrollIntoView({ block: 'center' }));
    await option.check({ force: true });
    await expect(option).toBeChecked();
    const isLast = index === PILLAR_IDS.length - 1;
    await page
      .getByRole('button', {
        name: isLast
          ? t(leadsTo === 'review' ? 'score:question.toReview' : 'score:question.toRanking')
          : t('common:next'),
        exact: true,
      })
      .click();
  }
}

/** Gives the answer a name and makes it count; ends on the result. */
export async function finishScoring({ page, t }: AppPage, nickname: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: t('score:review.title') })).toBeVisible();
  await page.getByLabel(t('score:person.nickname')).fill(nickname);
  await page.getByRole('button', { name: t('score:review.finish') }).click();
}

export async function expectTotal(
  { page, t, format }: AppPage,
  total: number,
  level: 1 | 2 | 3 | 4 | 5,
): Promise<void> {
  const name = t('score:result.title', {
    total: format.number(total, 1),
    level,
    name: t(`glossary:levels.${level}`),
  });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function goOnToRanking({ page, t }: AppPage): Promise<void> {
  await page
    .getByRole('link', { name: t('score:result.next.rank'), exact: true })
    .first()
    .click();
}
