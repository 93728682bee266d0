// Writes assembly/gemm-strips.generated.ts: the loops of the matrix products, one function per tile shape, storage of A and
// start of the sums. With --check it writes nothing and exits with 1 when that file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../assembly/gemm-strips.generated.ts', import.meta.url);

/**
 * Columns of a panel (a multiple of 4) and the rows of its tiles, largest first, then all numbers that it may leave.
 * 8 sums a tile: with 9 or more (3 × 12, 5 × 8) V8 spills in the loop over the rows and runs at half the speed, and sums
 * that wait for an addition each turn need about 8 to keep both adders busy.
 */
const panels = [
  { columns: 16, rows: [2, 1] },
  { columns: 12, rows: [2, 1] },
  { columns: 8, rows: [4, 3, 2, 1] },
  { columns: 4, rows: [4, 3, 2, 1] },
];

/** How A is stored, and with what its sums may start: the first product, a bias per row, or what C holds. */
const products = [
  { storage: 'NN', starts: ['Product', 'Bias', 'Sum'] },
  { storage: 'TN', starts: ['Product', 'Sum'] },
];

const parameters = (start, counts) =>
  `c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, ${start === 'Bias' ? 'bias: usize, ' : ''}${counts}`;
const range = (count) => Array.from({ length: count }, (_, i) => i);

const text = `// Written by scripts/generate-gemm.mjs. Do not edit.
// Strips of C: a strip is as wide as a tile and walks down the rows of C, tile by tile. All strides are bytes, rows > 0, k > 0.
// A function holds one tile and nothing else: V8 keeps a tile's sums in registers only then.

${products.flatMap(({ storage, starts }) => starts.map((start) => writeProduct(storage, start))).join('\n')}`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('assembly/gemm-strips.generated.ts: must be what scripts/generate-gemm.mjs writes, got other text');
  console.error('  try: node scripts/generate-gemm.mjs');
  process.exitCode = 1;
}

/** The panels of one product with one start, their strips, and the function that cuts C into them. */
function writeProduct(storage, start) {
  const strips = panels.flatMap(({ columns, rows }) => rows.map((tile) => writeStrip(storage, start, tile, columns)));
  const calls = panels.map((panel) => writePanel(storage, start, panel));
  return [...strips, ...calls, writeColumns(storage, start)].join('\n');
}

/** A strip of tiles of `tile` rows: sums in registers over all p, products added in order of p, each operation rounded. */
function writeStrip(storage, start, tile, columns) {
  const rows = range(tile);
  const vectors = range(columns / 4);
  const sum = (i, j) => `c${i}${'xyzw'[j]}`;
  const pointers = storage === 'TN' ? ['a0'] : rows.map((i) => `a${i}`);
  const factor = (i) => (storage === 'TN' ? `v128.load32_splat(a0, ${4 * i})` : `v128.load32_splat(a${i})`);
  const offset = (j) => (j === 0 ? '' : `, ${16 * j}`);
  const advance = [...pointers.map((pointer) => `${pointer} += ${storage === 'TN' ? 'lda' : '4'};`), 'bp += ldb;'];
  const first = {
    Product: (_i, _j, product) => product,
    Bias: (i, _j, product) => `f32x4.add(t${i}, ${product})`,
    Sum: (i, j, product) => `f32x4.add(v128.load(cp${i}${offset(j)}), ${product})`,
  }[start];
  const lines = [
    ...rows.map((i) => `const cp${i} = ${i === 0 ? 'c' : `cp${i - 1} + ldc`};`),
    ...pointers.map((pointer, i) => `let ${pointer} = ${i === 0 ? 'a' : `a${i - 1} + lda`};`),
    'let bp = b;',
    ...vectors.map((j) => `let b${j} = v128.load(bp${offset(j)});`),
    ...(start === 'Bias' ? rows.map((i) => `const t${i} = v128.load32_splat(bias, ${4 * i});`) : []),
    ...rows.flatMap((i) => [
      `${i === 0 ? 'let ' : ''}s = ${factor(i)};`,
      ...vectors.map((j) => `let ${sum(i, j)} = ${first(i, j, `f32x4.mul(s, b${j})`)};`),
    ]),
    ...advance,
    'for (let p = 1; p < k; p++) {',
    ...[
      ...vectors.map((j) => `b${j} = v128.load(bp${offset(j)});`),
      ...rows.flatMap((i) => [
        `s = ${factor(i)};`,
        ...vectors.map((j) => `${sum(i, j)} = f32x4.add(${sum(i, j)}, f32x4.mul(s, b${j}));`),
      ]),
      ...advance,
    ].map((line) => `  ${line}`),
    '}',
    ...rows.flatMap((i) => vectors.map((j) => `v128.store(cp${i}, ${sum(i, j)}${offset(j)});`)),
    `c = cp${tile - 1} + ldc;`,
    storage === 'TN' ? `a += ${4 * tile};` : `a += ${tile === 1 ? '' : `${tile} * `}lda;`,
    ...(start === 'Bias' ? [`bias += ${4 * tile};`] : []),
  ];
  return `function ${stripName(storage, start, tile, columns)}(${parameters(start, 'rows: i32, k: i32')}): void {
  for (let i = 0; i < rows; i += ${tile}) {
${lines.map((line) => `    ${line}`).join('\n')}
  }
}
`;
}

/** All m rows of a panel: as many of the largest tile as fit, then the next smaller one. */
function writePanel(storage, start, { columns, rows }) {
  const bias = start === 'Bias' ? 'bias + (<usize>i << 2), ' : '';
  const at = storage === 'TN' ? 'a + (<usize>i << 2)' : 'a + <usize>i * lda';
  const [largest, ...rest] = rows;
  const count = (largest & (largest - 1)) === 0 ? `m & ~${largest - 1}` : `m - (m % ${largest})`;
  const call = (tile, place, some) => `${stripName(storage, start, tile, columns)}(${place}, ${some}, k);`;
  const here = `c + <usize>i * ldc, ldc, ${at}, lda, b, ldb${bias === '' ? '' : `, ${bias.slice(0, -2)}`}`;
  const begin = `c, ldc, a, lda, b, ldb${bias === '' ? '' : ', bias'}`;
  return `function ${panelName(storage, start, columns)}(${parameters(start, 'm: i32, k: i32')}): void {
  const i = ${count};
  if (i > 0) ${call(largest, begin, 'i')}
${rest.map((tile) => `  ${tile === rest[0] ? '' : 'else '}if (m - i == ${tile}) ${call(tile, here, tile)}`).join('\n')}
}
`;
}

/** All n columns (a multiple of 4): panels of 16, and the rest as 12, 8 or 4; 16 + 4 is cut as 12 + 8. */
function writeColumns(storage, start) {
  const bias = start === 'Bias' ? ', bias' : '';
  const call = (columns) => `${panelName(storage, start, columns)}(c, ldc, a, lda, b, ldb${bias}, m, k);`;
  return `export function columns${storage}${start}(${parameters(start, 'm: i32, n: i32, k: i32')}): void {
  while (n >= 24 || n == 16) {
    ${call(16)}
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    ${call(12)}
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) ${call(8)}
  else if (n == 4) ${call(4)}
}
`;
}

function stripName(storage, start, tile, columns) {
  return `strip${storage}${start}${tile}x${columns}`;
}

function panelName(storage, start, columns) {
  return `panel${storage}${start}${columns}`;
}
