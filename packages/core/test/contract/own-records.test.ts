// The contract on records of a user: right ones of every kind pass.
import { describe, expect, it } from 'vitest';
import { activationContract } from '../../dist/testing/index.js';
import { samples } from './sample-records.js';

for (const sample of samples) activationContract({ describe, it, expect }, sample);
