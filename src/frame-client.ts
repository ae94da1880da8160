import type { Bounds } from './domain/geometry/lng-lat.js';
import type { Language } from './domain/statements/localized-text.js';
import type { CameraTarget } from './engine/map-engine.js';
import {
  frameProtocol,
  type FrameCommand,
  type FrameCommandMessage,
  type FrameErrorCode,
  type FrameEvent,
  type FrameState,
  type FrameTheme,
} from './frame/frame-messages.js';
import { isOrigin } from './frame/origin.js';
import { readReport, type ReadReport } from './frame/read-report.js';

export type { FrameEvent, FrameLayer, FrameState, FrameTheme } from './frame/frame-messages.js';
export type { FrameFault } from './frame/frame-parameters.js';

/** How a page wants to be connected with a frame. */
export interface FrameOptions {
  /** The exact origin of the frame's page, such as `https://maps.example`. Nobody else is spoken to or believed. */
  readonly origin: string;
  /** Gives the iframe the height of what it shows. */
  readonly resize?: boolean;
  /** How long a command may take, in milliseconds; 15 000 by default. A flight's duration comes on top. */
  readonly timeoutMs?: number;
  /** Called with everything that happens in the frame. */
  readonly onEvent?: (event: FrameEvent) => void;
}

/** What the frame could not do, or that it did not answer. */
export class FrameError extends Error {
  readonly code: FrameErrorCode | 'timeout' | 'disconnected';

  constructor(code: FrameError['code'], message: string) {
    super(message);
    this.name = 'FrameError';
    this.code = code;
  }
}

/** A frame that a page speaks with. Commands that are given before it answers are carried out when it does. */
export interface FrameConnection {
  /** Resolves with what the frame shows when it answers first; rejects with a {@link FrameError}. */
  readonly connected: Promise<FrameState>;
  /** What the frame shows now. */
  state(): Promise<FrameState>;
  /** Selects a place and shows its card. */
  select(id: string): Promise<void>;
  clearSelection(): Promise<void>;
  /** Flies to a place or a camera; resolves on arrival. */
  flyTo(target: string | CameraTarget, options?: { readonly durationMs?: number }): Promise<void>;
  /** Brings places or a box (west, south, east, north) into view; resolves on arrival. */
  fit(target: readonly string[] | Bounds, options?: { readonly durationMs?: number }): Promise<void>;
  /** Switches a layer, or sets its opacity (0 to 1). */
  setLayer(id: string, change: { readonly visible?: boolean; readonly opacity?: number }): Promise<void>;
  setLanguage(language: Language): Promise<void>;
  setTheme(theme: FrameTheme): Promise<void>;
  /** Ends it: nothing is sent or listened to any more, and what is unanswered is rejected. */
  disconnect(): void;
}

interface Call {
  readonly resolve: (state: FrameState) => void;
  readonly reject: (error: FrameError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** After how long a frame that has not answered is greeted again, in milliseconds; doubled each time. */
const firstGreetingMs = 200;
const longestGreetingMs = 4_000;

/**
 * Connects a page with a `frame.html` in one of its iframes. The frame answers only to the origins that the
 * `origin` parameter of its address lists.
 *
 * An iframe that loads late, or lazily, is waited for: the time limit begins when its page is there. Where its page
 * is loaded anew, the connection is made anew.
 *
 * @throws {TypeError} where `origin` is no exact origin.
 */
export function connectFrame(iframe: HTMLIFrameElement, options: FrameOptions): FrameConnection {
  if (!isOrigin(options.origin)) {
    throw new TypeError(
      `"${options.origin}" is no origin: give scheme, host and port alone, like https://maps.example`,
    );
  }
  return new FrameClient(iframe, options);
}

class FrameClient implements FrameConnection {
  readonly connected: Promise<FrameState>;
  readonly #iframe: HTMLIFrameElement;
  readonly #options: FrameOptions;
  readonly #calls = new Map<number, Call>();
  readonly #end = new AbortController();
  readonly #timeoutMs: number;
  #lastCall = 0;
  #status: FrameState['status'] | null = null;
  #resolveConnected: Call['resolve'] = () => undefined;
  #rejectConnected: Call['reject'] = () => undefined;
  /** The call by which the page in the iframe is or was greeted; null before there is one. */
  #greetingCall: number | null = null;
  #greetingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(iframe: HTMLIFrameElement, options: FrameOptions) {
    this.#iframe = iframe;
    this.#options = options;
    this.#timeoutMs = options.timeoutMs ?? 15_000;
    const { signal } = this.#end;
    addEventListener('message', (event) => this.#handleMessage(event), { signal });
    iframe.addEventListener('load', () => this.#handleLoad(), { signal });
    this.connected = new Promise((resolve, reject) => {
      this.#resolveConnected = resolve;
      this.#rejectConnected = reject;
    });
    // Whoever wants to know awaits it; a page that only gives commands is told by these.
    this.connected.catch(() => undefined);
    this.#greet();
  }

  state(): Promise<FrameState> {
    return this.#ask({ name: 'state' });
  }

  async select(id: string): Promise<void> {
    await this.#ask({ name: 'select', id });
  }

  async clearSelection(): Promise<void> {
    await this.#ask({ name: 'clear' });
  }

  async flyTo(
    target: string | CameraTarget,
    { durationMs = null }: { readonly durationMs?: number | null } = {},
  ): Promise<void> {
    await this.#ask({ name: 'fly-to', target, durationMs }, durationMs ?? 0);
  }

  async fit(
    target: readonly string[] | Bounds,
    { durationMs = null }: { readonly durationMs?: number | null } = {},
  ): Promise<void> {
    await this.#ask({ name: 'fit', target, durationMs }, durationMs ?? 0);
  }

  async setLayer(
    id: string,
    {
      visible = null,
      opacity = null,
    }: { readonly visible?: boolean | null; readonly opacity?: number | null },
  ): Promise<void> {
    await this.#ask({ name: 'set-layer', id, visible, opacity });
  }

  async setLanguage(language: Language): Promise<void> {
    await this.#ask({ name: 'set-language', language });
  }

  async setTheme(theme: FrameTheme): Promise<void> {
    await this.#ask({ name: 'set-theme', theme });
  }

  disconnect(): void {
    this.#end.abort();
    clearTimeout(this.#greetingTimer);
    for (const { timer, reject } of this.#calls.values()) {
      clearTimeout(timer);
      reject(disconnected());
    }
    this.#calls.clear();
    this.#rejectConnected(disconnected());
  }

  /** Says who we are, again and again until the frame's page is there and answers. */
  #greet(waitMs = firstGreetingMs): void {
    clearTimeout(this.#greetingTimer);
    if (this.#end.signal.aborted) return;
    let nextMs = firstGreetingMs;
    if (this.#isThere) {
      const command = { name: 'connect', flow: this.#options.resize ?? false } as const;
      this.#greetingCall ??= this.#open(
        command.name,
        this.#timeoutMs,
        this.#resolveConnected,
        this.#rejectConnected,
      );
      if (!this.#calls.has(this.#greetingCall)) return;
      this.#post(this.#greetingCall, command);
      nextMs = Math.min(waitMs * 2, longestGreetingMs);
    }
    this.#greetingTimer = setTimeout(() => this.#greet(nextMs), nextMs);
  }

  /** Greets a page that has come into the iframe, unless the one before it is still being greeted. */
  #handleLoad(): void {
    if (this.#greetingCall !== null && !this.#calls.has(this.#greetingCall)) this.#greetingCall = null;
    this.#greet();
  }

  /** Whether the iframe holds the frame's page, as far as a page of another origin can tell. */
  get #isThere(): boolean {
    const { contentWindow, contentDocument } = this.#iframe;
    if (!contentWindow) return false;
    // Before its page is there, an iframe holds an empty one that belongs to this page.
    return contentDocument === null || contentWindow.location.origin === this.#options.origin;
  }

  async #ask(command: FrameCommand, durationMs = 0): Promise<FrameState> {
    if (this.#end.signal.aborted) throw disconnected();
    await this.connected;
    return new Promise((resolve, reject) => {
      this.#post(this.#open(command.name, this.#timeoutMs + durationMs, resolve, reject), command);
    });
  }

  /** Notes that an answer is awaited; returns the number of the call. */
  #open(name: string, timeoutMs: number, resolve: Call['resolve'], reject: Call['reject']): number {
    this.#lastCall += 1;
    const call = this.#lastCall;
    const timer = setTimeout(() => {
      this.#calls.delete(call);
      reject(new FrameError('timeout', this.#lateness(name, timeoutMs)));
    }, timeoutMs);
    this.#calls.set(call, { resolve, reject, timer });
    return call;
  }

  #lateness(name: string, timeoutMs: number): string {
    const late = `no answer to "${name}" within ${String(timeoutMs)} ms`;
    if (name !== 'connect') return `${late}; the status of the map is "${this.#status ?? 'unknown'}"`;
    return (
      `${late}: does the iframe hold a frame.html of ${this.#options.origin}, ` +
      `and does the address of it say "origin=${location.origin}"?`
    );
  }

  #post(call: number, command: FrameCommand): void {
    const message: FrameCommandMessage = { parkscape: frameProtocol, call, command };
    this.#iframe.contentWindow?.postMessage(message, this.#options.origin);
  }

  #handleMessage({ data, origin, source }: MessageEvent<unknown>): void {
    if (origin !== this.#options.origin || source === null || source !== this.#iframe.contentWindow) return;
    const report = readReport(data);
    if (!report) return;
    if ('event' in report) this.#handleEvent(report.event);
    else this.#handleAnswer(report);
  }

  #handleEvent(event: FrameEvent): void {
    if (event.name === 'status') this.#status = event.status;
    if (event.name === 'resized' && this.#options.resize) {
      this.#iframe.style.height = `${String(event.height)}px`;
    }
    this.#options.onEvent?.(event);
  }

  #handleAnswer(report: Exclude<ReadReport, { readonly event: FrameEvent }>): void {
    const waiting = this.#calls.get(report.call);
    if (!waiting) return;
    this.#calls.delete(report.call);
    clearTimeout(waiting.timer);
    if ('error' in report) {
      waiting.reject(new FrameError(report.error.code, report.error.message));
      return;
    }
    this.#status = report.state.status;
    waiting.resolve(report.state);
  }
}

function disconnected(): FrameError {
  return new FrameError('disconnected', 'the page has disconnected itself from the frame');
}
