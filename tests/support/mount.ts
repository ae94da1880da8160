import { render, type TemplateResult } from 'lit';
import { afterEach } from 'vitest';

const stages: HTMLElement[] = [];

afterEach(() => {
  for (const stage of stages.splice(0)) stage.remove();
});

/**
 * Puts a template into the page and returns its first element, once all Lit elements in it have rendered.
 * Taken away after the test.
 */
export async function mount<E extends HTMLElement = HTMLElement>(template: TemplateResult): Promise<E> {
  const stage = document.createElement('div');
  document.body.append(stage);
  stages.push(stage);
  render(template, stage);
  for (const element of stage.querySelectorAll('*')) {
    if ('updateComplete' in element) await element.updateComplete;
  }
  return stage.firstElementChild as E;
}
