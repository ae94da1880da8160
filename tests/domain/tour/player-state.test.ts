import { describe, expect, it } from 'vitest';

import {
  idlePlayer,
  nextPlayerState,
  type PlayerEvent,
  type PlayerPhase,
  type PlayerState,
} from '../../../src/domain/tour/player-state.js';

const tour = { durationMs: 10_000, loop: false };

function after(phase: PlayerPhase, event: PlayerEvent, more: Partial<PlayerState> = {}): PlayerState {
  return nextPlayerState({ phase, ms: 4000, next: 'paused', ...more }, event, tour);
}

describe('nextPlayerState', () => {
  it.each<PlayerPhase>(['idle', 'paused', 'interrupted'])(
    'goes where the tour stands when %s plays',
    (phase) => {
      expect(after(phase, { type: 'play' })).toEqual({ phase: 'approaching', next: 'playing', ms: 4000 });
    },
  );

  it('begins anew after the end', () => {
    expect(after('ended', { type: 'play' })).toEqual({ phase: 'approaching', next: 'playing', ms: 0 });
  });

  it('lets the clock run once the camera is there', () => {
    expect(after('approaching', { type: 'arrive' }, { next: 'playing' }).phase).toBe('playing');
    expect(after('approaching', { type: 'arrive' }, { next: 'paused' }).phase).toBe('paused');
    expect(after('paused', { type: 'arrive' }).phase).toBe('paused');
  });

  it('counts while it plays, and only then', () => {
    const tick = { type: 'tick', elapsedMs: 500, limitMs: Infinity } as const;
    expect(after('playing', tick).ms).toBe(4500);
    for (const phase of ['idle', 'approaching', 'paused', 'interrupted', 'ended'] as const) {
      expect(after(phase, tick).ms).toBe(4000);
    }
  });

  it('waits at a limit, and goes on when that is lifted', () => {
    const held = after('playing', { type: 'tick', elapsedMs: 500, limitMs: 4200 });
    expect(held).toMatchObject({ phase: 'playing', ms: 4200 });
    expect(after('playing', { type: 'tick', elapsedMs: 500, limitMs: 3000 }).ms).toBe(4000);
  });

  it('ends at the end, or begins anew where it loops', () => {
    const tick = { type: 'tick', elapsedMs: 9999, limitMs: Infinity } as const;
    expect(after('playing', tick)).toMatchObject({ phase: 'ended', ms: 10_000 });
    const playing: PlayerState = { phase: 'playing', ms: 4000, next: 'playing' };
    expect(nextPlayerState(playing, tick, { ...tour, loop: true })).toEqual({
      phase: 'approaching',
      next: 'playing',
      ms: 0,
    });
  });

  it.each<PlayerPhase>(['approaching', 'playing', 'paused'])(
    'is interrupted by a gesture while %s',
    (phase) => {
      expect(after(phase, { type: 'gesture' })).toMatchObject({ phase: 'interrupted', ms: 4000 });
    },
  );

  it.each<PlayerPhase>(['idle', 'ended'])('leaves the map to the user while %s', (phase) => {
    expect(after(phase, { type: 'gesture' }).phase).toBe(phase);
  });

  it('goes on playing after a seek, and stays paused otherwise', () => {
    const seek = { type: 'seek', ms: 7000 } as const;
    expect(after('playing', seek)).toMatchObject({ phase: 'playing', ms: 7000 });
    expect(after('paused', seek)).toMatchObject({ phase: 'paused', ms: 7000 });
    expect(after('idle', seek)).toMatchObject({ phase: 'paused', ms: 7000 });
    expect(after('interrupted', seek)).toMatchObject({ phase: 'paused', ms: 7000 });
  });

  it.each([
    [-5, 0],
    [99_999, 10_000],
    [Number.NaN, 0],
  ])('seeks %d within the tour', (ms, to) => {
    expect(after('paused', { type: 'seek', ms }).ms).toBe(to);
  });

  it('visits a stop on a way, and does then what it did before', () => {
    const visit = { type: 'visit', ms: 8000 } as const;
    expect(after('playing', visit)).toEqual({ phase: 'approaching', next: 'playing', ms: 8000 });
    expect(after('paused', visit)).toEqual({ phase: 'approaching', next: 'paused', ms: 8000 });
    expect(after('approaching', visit, { next: 'playing' }).next).toBe('playing');
  });

  it('pauses on the way, too', () => {
    expect(after('approaching', { type: 'pause' }).phase).toBe('paused');
    expect(after('playing', { type: 'pause' }).phase).toBe('paused');
    expect(after('ended', { type: 'pause' }).phase).toBe('ended');
  });

  it('is as at first when it is ended', () => {
    expect(after('playing', { type: 'end' })).toEqual(idlePlayer);
  });
});
