import { printable } from '../printable';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string) => printable(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');

/** Hundredths of a point are finer than any printer. */
const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escape(value);

/** An element of SVG; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${written(value)}"`]
  );
  return `<${name}${pairs.join('')}>${children.join('')}</${name}>`;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing; sizes are points. */
export function drawing({ width, height }: Size, ...children: string[]): string {
  const xmlns = 'http://www.w3.org/2000/svg';
  return element('svg', { xmlns, width, height, viewBox: `0 0 ${width} ${height}` }, ...children);
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill: string;
}

export function label({ x, y, anchor = 'start', size = 7, fill }: TextPlace, text: string): string {
  const attributes = {
    x,
    y,
    fill,
    'font-size': size,
    'font-family': 'Roboto',
    'text-anchor': anchor,
  };
  return element('text', attributes, escape(text));
}
