/**
 * What a player does. `approaching`: the camera is on its way to where the tour stands, and the clock waits. `interrupted`: the
 * user has reached for the map, and may go on from here or end the tour.
 */
export type PlayerPhase = 'idle' | 'approaching' | 'playing' | 'paused' | 'interrupted' | 'ended';

/** A player at one moment. */
export interface PlayerState {
  readonly phase: PlayerPhase;
  /** Where the tour stands, in milliseconds. */
  readonly ms: number;
  /** Of `approaching`: what comes after it. */
  readonly next: 'playing' | 'paused';
}

/** What can happen to a player. */
export type PlayerEvent =
  | { readonly type: 'play' | 'pause' | 'arrive' | 'gesture' | 'end' }
  /** Goes to a millisecond at once. */
  | { readonly type: 'seek'; readonly ms: number }
  /** Goes there on a way that can be followed. */
  | { readonly type: 'visit'; readonly ms: number }
  /** So much of the tour has gone by; no more than until `limitMs`, where what is said at a stop takes longer than it. */
  | { readonly type: 'tick'; readonly elapsedMs: number; readonly limitMs: number };

/** What a player plays. */
export interface PlayedTour {
  readonly durationMs: number;
  readonly loop: boolean;
}

/** A player before anything has happened. */
export const idlePlayer: PlayerState = { phase: 'idle', ms: 0, next: 'paused' };

/** What a player does after an event; the same state where the event means nothing to it. */
export function nextPlayerState(state: PlayerState, event: PlayerEvent, tour: PlayedTour): PlayerState {
  const { phase, ms } = state;
  const isOnTheWay = phase === 'playing' || (phase === 'approaching' && state.next === 'playing');
  switch (event.type) {
    case 'play':
      if (isOnTheWay) return state;
      return { phase: 'approaching', next: 'playing', ms: phase === 'ended' ? 0 : ms };
    case 'pause':
      return phase === 'playing' || phase === 'approaching' ? { ...state, phase: 'paused' } : state;
    case 'arrive':
      return phase === 'approaching' ? { ...state, phase: state.next } : state;
    case 'gesture':
      return phase === 'idle' || phase === 'ended' ? state : { ...state, phase: 'interrupted' };
    case 'end':
      return idlePlayer;
    case 'seek':
      return { ...state, ms: within(event.ms, tour), phase: isOnTheWay ? 'playing' : 'paused' };
    case 'visit':
      return { phase: 'approaching', next: isOnTheWay ? 'playing' : 'paused', ms: within(event.ms, tour) };
    case 'tick':
      return phase === 'playing' ? ticked(state, event, tour) : state;
    default:
      return event satisfies never;
  }
}

function ticked(
  state: PlayerState,
  { elapsedMs, limitMs }: Extract<PlayerEvent, { readonly type: 'tick' }>,
  { durationMs, loop }: PlayedTour,
): PlayerState {
  const ms = Math.min(state.ms + elapsedMs, Math.max(state.ms, limitMs));
  if (ms < durationMs) return { ...state, ms };
  // From the start on, whatever a slow frame has missed.
  if (loop && durationMs > 0) return { ...state, phase: 'approaching', next: 'playing', ms: 0 };
  return { ...state, phase: 'ended', ms: durationMs };
}

function within(ms: number, { durationMs }: PlayedTour): number {
  return Number.isFinite(ms) ? Math.min(durationMs, Math.max(0, ms)) : 0;
}
