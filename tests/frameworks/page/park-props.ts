type ParkTag = Extract<keyof HTMLElementTagNameMap, `park-${string}`>;

/** The properties of an element that are its own. */
type OwnProps<E extends HTMLElement> = Partial<Omit<E, keyof HTMLElement>>;

/** Handlers as React and Preact name them: `on` and the name of the event. */
type Handlers = {
  readonly [Name in keyof HTMLElementEventMap as Name extends `park-${string}` ? `on${Name}` : never]?: (
    event: HTMLElementEventMap[Name],
  ) => void;
};

/** What a page may write into a tag: its properties and the handlers of our events. */
export type ParkProps<Tag extends ParkTag> = OwnProps<HTMLElementTagNameMap[Tag]> &
  Handlers & { readonly engine?: string };

export type { ParkTag };
