import { missingCodeText } from '../../domain/quality/missing-code.js';
import type { LocalizedText } from '../../domain/statements/localized-text.js';

/** Whether trying again can help: a part of the program is missing, or the failure says so itself. */
export function canTryAgain(error: unknown): boolean {
  return missingCodeText(error) !== null || failureIn(error)?.retryable === true;
}

/** Why something did not come about, and what to do, in words for the user. Failures of workers carry theirs. */
export function failureWords(error: unknown): LocalizedText {
  const words = missingCodeText(error) ?? failureIn(error)?.message ?? unexpected(error);
  if (navigator.onLine || !canTryAgain(error)) return words;
  return { zh: `设备已离线。${words.zh}`, en: `This device is offline. ${words.en}` };
}

/** A failure as errors carry it. */
interface Failure {
  readonly message: LocalizedText;
  readonly retryable?: boolean;
}

function failureIn(error: unknown): Failure | null {
  return error instanceof Error && 'failure' in error ? (error.failure as Failure) : null;
}

function unexpected(error: unknown): LocalizedText {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    zh: `出现意外错误：${reason}。请重试；仍不成功时请重新加载页面。`,
    en: `An unexpected fault: ${reason}. Please try again; if that does not help, reload the page.`,
  };
}
