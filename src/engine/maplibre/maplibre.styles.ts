import { css } from 'lit';

/**
 * What MapLibre's canvas needs of its style sheet, for inside a shadow root. Its controls and popups are not used,
 * so the rest of its 70 kB is left out; the canary colour tells it that its style sheet is there.
 */
export const maplibreStyles = css`
  .maplibregl-map {
    position: relative;
    overflow: hidden;
    -webkit-tap-highlight-color: transparent;
  }

  .maplibregl-canary {
    background-color: salmon;
  }

  .maplibregl-canvas-container,
  .maplibregl-canvas {
    position: absolute;
    inset: 0;
    max-width: none;
  }

  .maplibregl-canvas-container.maplibregl-interactive {
    cursor: grab;
    user-select: none;
  }

  .maplibregl-canvas-container.maplibregl-interactive:active {
    cursor: grabbing;
  }

  .clickable .maplibregl-canvas-container.maplibregl-interactive {
    cursor: pointer;
  }

  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
    touch-action: none;
  }

  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
  .maplibregl-canvas-container.maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas {
    touch-action: pan-x pan-y;
  }

  .maplibregl-canvas:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  .maplibregl-control-container {
    display: none;
  }

  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: var(--_rem);
    background: rgb(20 26 30 / 55%);
    color: #ffffff;
    font-size: var(--_text-l);
    text-align: center;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.6s 0.6s;
  }

  .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 1;
    transition: opacity 0.05s;
  }

  .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message {
    display: none;
  }

  @media (hover: none), (pointer: coarse) {
    .maplibregl-cooperative-gesture-screen .maplibregl-desktop-message {
      display: none;
    }

    .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message {
      display: block;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .maplibregl-cooperative-gesture-screen {
      transition: none;
    }
  }
`;
