import type { LineRequest, LineSource, ShownLine, ShownPage } from './line-source.js';

/** How many lines travel at once. */
const pageSize = 100;

/** How many pages are remembered, around those that are seen. */
const remembered = 12;

/** In which order lines are asked for. */
export type LineOrdering = Pick<LineRequest, 'sort' | 'group'>;

/** What is known of a table besides its lines. */
export type KnownTable = Omit<ShownPage, 'lines' | 'found'>;

/** What is known of one table. */
interface KnownLines extends KnownTable {
  readonly of: number;
  readonly pages: Map<number, readonly ShownLine[]>;
}

/**
 * The lines of a table that are known here: pages around what is seen. Those of the table before stay until the first
 * ones of the next are there.
 */
export class LinePages {
  readonly #onChange: () => void;
  #source: LineSource | null = null;
  #ordering: LineOrdering = { sort: null, group: null };
  /** Counts the tables that were asked for. */
  #table = 0;
  #known: KnownLines | null = null;
  #run = new AbortController();
  readonly #asked = new Set<number>();
  #failure: unknown = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get known(): KnownTable | null {
    return this.#known;
  }

  get failure(): unknown {
    return this.#failure;
  }

  /** Whether what is known is of a table that is no longer wanted. */
  get isOutdated(): boolean {
    return this.#known?.of !== this.#table;
  }

  /** Turns to another table, from its line `first` on; null for none. */
  open(source: LineSource | null, ordering: LineOrdering, first: number): void {
    this.end();
    this.#source = source;
    this.#ordering = ordering;
    this.#table += 1;
    this.#failure = null;
    if (source) this.#ask(Math.floor(first / pageSize));
    else this.#known = null;
  }

  /** Gives up what is awaited. */
  end(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#asked.clear();
  }

  /** A line; null as long as it is not here. */
  line(index: number): ShownLine | null {
    return this.#known?.pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  /** Asks for the lines of a range that are not here. */
  want(first: number, last: number): void {
    const known = this.#known;
    if (!known || this.isOutdated || this.#failure) return;
    const end = Math.min(last, known.lineCount - 1);
    for (let page = Math.floor(first / pageSize); page * pageSize <= end; page += 1)
      if (!known.pages.has(page)) this.#ask(page);
  }

  /** The line of a row; null where it is not in the table. */
  async find(id: string): Promise<number | null> {
    const { signal } = this.#run;
    try {
      const page = await this.#source?.page({ ...this.#ordering, offset: 0, count: 0, find: id }, signal);
      return signal.aborted ? null : (page?.found ?? null);
    } catch {
      // What has failed shows where the lines do.
      return null;
    }
  }

  /** All lines, a thousand at a time, for what needs them once. */
  async *all(): AsyncGenerator<readonly ShownLine[], void> {
    const { signal } = this.#run;
    for (let offset = 0; ; offset += 1_000) {
      const request = { ...this.#ordering, offset, count: 1_000, find: null };
      const page = await this.#source?.page(request, signal);
      if (!page || page.lines.length === 0) return;
      yield page.lines;
    }
  }

  #ask(page: number): void {
    const source = this.#source;
    if (!source || this.#asked.has(page)) return;
    this.#asked.add(page);
    const [table, { signal }] = [this.#table, this.#run];
    const request = { ...this.#ordering, offset: page * pageSize, count: pageSize, find: null };
    source
      .page(request, signal)
      .then((answer) => {
        if (!signal.aborted && answer) this.#take(table, page, answer);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) this.#failure = error;
      })
      .finally(() => {
        if (signal.aborted) return;
        this.#asked.delete(page);
        this.#onChange();
      });
  }

  #take(table: number, page: number, { lines, found: _found, ...rest }: ShownPage): void {
    const pages = this.#known?.of === table ? this.#known.pages : new Map<number, readonly ShownLine[]>();
    pages.delete(page);
    pages.set(page, lines);
    for (const old of pages.keys()) {
      if (pages.size <= remembered) break;
      pages.delete(old);
    }
    this.#known = { ...rest, of: table, pages };
  }
}
