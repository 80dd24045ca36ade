import { densityView, frameOf, landPath, WHOLE_WORLD } from './density_view';

type Box = [number, number, number, number];
const cell = (box: Box, count: number) => ({ box, count });
const BREST: Box = [-5.6, 47.9, -4.2, 48.9];
const TAHITI: Box = [-150.5, -18.3, -149, -17];

test('a stray request does not widen the map; many do', () => {
  const [west, south, east, north] = frameOf([cell(BREST, 1000), cell(TAHITI, 3)]);
  expect([west, south, east, north].map(Math.round)).toEqual([-11, 42, 1, 55]);
  expect(frameOf([cell(BREST, 1000), cell(TAHITI, 300)])[0]).toBeLessThan(-150);
});

test('a square lies within the map, is a square, and north is up', () => {
  const view = densityView([cell(BREST, 1)]);
  const { x, y, width, height } = view.place([-5.625, 47.98992, -4.21875, 48.92249]);
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThan(view.width);
  expect(y + height).toBeLessThan(view.height);
  expect(Math.abs(width - height)).toBeLessThan(0.02 * width);
  expect(view.place([-5, 50, -4, 51]).y).toBeLessThan(y);
});

test('coasts are drawn, also of the whole world', () => {
  expect(landPath(densityView([cell(BREST, 1)]))).toMatch(/^M/);
  expect(landPath(densityView(WHOLE_WORLD)).length).toBeGreaterThan(100_000);
});
