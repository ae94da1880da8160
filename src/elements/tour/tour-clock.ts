/** What tells a player the time and calls it for each frame. A page may drive it by hand: for tests, for films. */
export interface TourClock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls back once, before the next frame; returns what calls it off. */
  frame(callback: () => void): () => void;
  /** Calls back once, after a time; returns what calls it off. */
  after(ms: number, callback: () => void): () => void;
}

/** The clock of the page. It stands still while the page is out of sight. */
export const pageClock: TourClock = {
  now: () => performance.now(),
  frame(callback) {
    const request = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(request);
  },
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
