import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Scene } from '#src/charts/mark.ts';
import { SceneSvg } from '#src/ui/scene-svg.tsx';

afterEach(cleanup);

const scene: Scene = {
  width: 320,
  height: 100,
  marks: [
    { kind: 'path', d: 'M 0 0 L 1 1', fill: null, stroke: 'customers', strokeWidth: 2, dash: [4, 4] },
    {
      kind: 'rect',
      x: 1,
      y: 2,
      width: 3,
      height: 4,
      radius: 2,
      fill: 'self',
      stroke: null,
      strokeWidth: 0,
      opacity: 0.5,
    },
    { kind: 'text', x: 5, y: 6, text: 'Service', size: 13, weight: 600, anchor: 'end', fill: 'ink-2' },
  ],
};

describe('a scene on the screen', () => {
  test('is one image with a name and a description', () => {
    render(<SceneSvg scene={scene} title="What matters most" description="Customers put service first." />);
    const image = screen.getByRole('img', { name: 'What matters most' });
    const described = document.getElementById(image.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('Customers put service first.');
  });

  test('draws marks in the order of the scene, in the colours of the theme', () => {
    render(<SceneSvg scene={scene} title="t" description="d" />);
    const [, path, rect, text] = screen.getByRole('img').children;
    expect(path?.getAttribute('stroke')).toBe('var(--customers)');
    expect(path?.getAttribute('fill')).toBe('none');
    expect(path?.getAttribute('stroke-dasharray')).toBe('4 4');
    expect(rect?.getAttribute('fill')).toBe('var(--self)');
    expect(rect?.getAttribute('opacity')).toBe('0.5');
    expect(text?.getAttribute('fill')).toBe('var(--ink-2)');
    expect(text?.getAttribute('text-anchor')).toBe('end');
    expect(text?.textContent).toBe('Service');
  });

  test('is as wide as its container and keeps its proportions', () => {
    render(<SceneSvg scene={scene} title="t" description="d" />);
    const image = screen.getByRole('img');
    expect(image.getAttribute('viewBox')).toBe('0 0 320 100');
    expect(image.getAttribute('width')).toBe('100%');
    expect(image.getAttribute('height')).toBeNull();
  });
});
