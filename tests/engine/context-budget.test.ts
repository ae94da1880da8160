import { describe, expect, it } from 'vitest';

import { ContextBudget, contextBudget, type ContextTenant } from '../../src/engine/context-budget.js';

class Tenant implements ContextTenant {
  isVisible: boolean;
  told: string[] = [];

  constructor(isVisible = true) {
    this.isVisible = isVisible;
  }

  yieldContext(): void {
    this.told.push('yield');
  }

  contextFree(): void {
    this.told.push('free');
  }
}

function fullBudget(isVisible: boolean): { budget: ContextBudget; holders: Tenant[] } {
  const budget = new ContextBudget();
  const holders = Array.from({ length: 8 }, () => new Tenant(isVisible));
  for (const holder of holders) budget.acquire(holder, false);
  return { budget, holders };
}

describe('ContextBudget', () => {
  it('grants eight contexts', () => {
    const { budget } = fullBudget(true);
    expect(budget.size).toBe(8);
    expect(budget.acquire(new Tenant(), false)).toBe(false);
    expect(budget.size).toBe(8);
  });

  it('takes the context of a map out of view for one that comes into view', () => {
    const { budget, holders } = fullBudget(true);
    const [, , third] = holders;
    if (third) third.isVisible = false;
    expect(budget.acquire(new Tenant(), false)).toBe(true);
    expect(holders.map(({ told }) => told.length)).toEqual([0, 0, 1, 0, 0, 0, 0, 0]);
    expect(budget.size).toBe(8);
  });

  it('takes the one that was used longest ago for one that is used', () => {
    const { budget, holders } = fullBudget(true);
    const [first] = holders;
    if (first) budget.touch(first);
    expect(budget.acquire(new Tenant(), true)).toBe(true);
    expect(holders.map(({ told }) => told.length)).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('tells a map that waits in view when a context is free', () => {
    const { budget, holders } = fullBudget(true);
    const [hidden, seen] = [new Tenant(false), new Tenant(true)];
    budget.acquire(hidden, false);
    budget.acquire(seen, false);
    const [first] = holders;
    if (first) budget.release(first);
    expect(hidden.told).toEqual([]);
    expect(seen.told).toEqual(['free']);
  });

  it('is one for the whole page', () => {
    expect(contextBudget()).toBe(contextBudget());
  });
});
