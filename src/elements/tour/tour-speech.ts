import type { Language } from '../../domain/statements/localized-text.js';

/** What speaks: that of the browser, or what a test puts in its place. */
export type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> & EventTarget;

/** One that has not ended after so many milliseconds for each character has been lost by the browser. */
const longestPerCharacterMs = 600;

/** Speaks the words of stops with a voice of the browser's own, where it has one for their language. */
export class TourSpeech {
  readonly #onChange: () => void;
  #synthesis: Synthesis | null = null;
  #spoken: SpeechSynthesisUtterance | null = null;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  /** Calls back when voices come, and when something has been said. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  connect(synthesis: Synthesis | null): void {
    this.#synthesis = synthesis;
    // Browsers load their voices after the page.
    synthesis?.addEventListener('voiceschanged', this.#onChange);
  }

  disconnect(): void {
    this.hush();
    this.#synthesis?.removeEventListener('voiceschanged', this.#onChange);
    this.#synthesis = null;
  }

  get isSpeaking(): boolean {
    return this.#spoken !== null;
  }

  /** Whether a language can be spoken here. */
  speaks(language: Language): boolean {
    return this.#voiceFor(language) !== null;
  }

  /** Says a text, in place of what is being said. */
  say(text: string, language: Language, rate: number): void {
    this.hush();
    const voice = this.#voiceFor(language);
    if (!this.#synthesis || !voice || text === '') return;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.addEventListener('end', () => this.#finish(utterance));
    utterance.addEventListener('error', () => this.#finish(utterance));
    this.#spoken = utterance;
    this.#watchdog = setTimeout(() => this.#finish(utterance), text.length * longestPerCharacterMs);
    this.#synthesis.speak(utterance);
  }

  /** Says no more. */
  hush(): void {
    clearTimeout(this.#watchdog);
    if (this.#spoken === null) return;
    this.#spoken = null;
    this.#synthesis?.cancel();
  }

  #finish(utterance: SpeechSynthesisUtterance): void {
    if (this.#spoken !== utterance) return;
    clearTimeout(this.#watchdog);
    this.#spoken = null;
    this.#onChange();
  }

  /** A voice of the machine before one that sends the text elsewhere: a page asks for nothing that nobody has asked for. */
  #voiceFor(language: Language): SpeechSynthesisVoice | null {
    const [code = ''] = language.split('-');
    const voices = (this.#synthesis?.getVoices() ?? []).filter(
      ({ lang, localService }) => localService && lang.toLowerCase().startsWith(code),
    );
    const exact = voices.find(({ lang }) => lang.replace('_', '-').toLowerCase() === language.toLowerCase());
    return exact ?? voices[0] ?? null;
  }
}

/** The speech of the browser; null where it has none. */
export function browserSpeech(): Synthesis | null {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;
}
