// The list of data sets: one line each.
import type { DatasetDefinition } from '../dataset-definition.js';
import { breastCancer } from './embedded/breast-cancer.js';
import { digits } from './embedded/digits.js';
import { iris } from './embedded/iris.js';
import { wine } from './embedded/wine.js';
import { csv } from './files/csv.js';
import { idx } from './files/idx.js';
import { absolute } from './generated/absolute.js';
import { circles } from './generated/circles.js';
import { spirals } from './generated/spirals.js';
import { teacherStudent } from './generated/teacher-student.js';
import { twoMoons } from './generated/two-moons.js';
import { xor } from './generated/xor.js';

/** Every data set that a spec can name. */
export const datasetDefinitions: readonly DatasetDefinition[] = [
  digits,
  iris,
  wine,
  breastCancer,
  twoMoons,
  circles,
  spirals,
  xor,
  absolute,
  teacherStudent,
  idx,
  csv,
];
