import { parentPort } from 'node:worker_threads';
import { backends, results } from './results.mjs';

parentPort.postMessage({ backends: backends('float32'), results: results('float32') }, []);
