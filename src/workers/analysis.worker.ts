import { answerQuestion, type ReadRows } from '../domain/analysis/analysis-question.ts';
import { readSurveyRows } from '../persistence/browser/rows-of-survey.ts';
import type { AnalysisMessage, AnalysisReply } from './analysis.protocol.ts';

addEventListener('message', ({ data }: MessageEvent<AnalysisMessage>) => {
  void replyTo(data).then((reply) => postMessage(reply));
});

async function replyTo({ id, question }: AnalysisMessage): Promise<AnalysisReply> {
  try {
    return { id, ok: true, answer: await answerQuestion(question, readRows) };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  }
}

/** Rows that are gone or cannot be read leave numbers without intervals; the screens say so. */
const readRows: ReadRows = async (survey) => {
  const rows = await readSurveyRows(survey);
  return rows.ok ? rows.value : null;
};
