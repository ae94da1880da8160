import { OverdueError } from '../../domain/planning/steps.js';

import { LoadError, type LoadFailure } from '../fetching/load-failure.js';

function overdue(deadlineMs: number): LoadFailure {
  const seconds = String(deadlineMs / 1000);
  return {
    code: 'report-overdue',
    retryable: true,
    message: {
      zh: `计算超过 ${seconds} 秒，已停止。请选较小的范围再试。`,
      en: `The calculation took more than ${seconds} s and was stopped. Try a smaller area.`,
    },
  };
}

/** Says in words where an answer took too long. */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof OverdueError ? new LoadError(overdue(error.deadlineMs), { cause: error }) : error;
  }
}
