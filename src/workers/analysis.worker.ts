import { answerQuestion } from '../domain/analysis/analysis-question.ts';
import type { AnalysisMessage, AnalysisReply } from './analysis.protocol.ts';

addEventListener('message', ({ data }: MessageEvent<AnalysisMessage>) => {
  postMessage(replyTo(data));
});

function replyTo({ id, question }: AnalysisMessage): AnalysisReply {
  try {
    return { id, ok: true, answer: answerQuestion(question) };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  }
}
