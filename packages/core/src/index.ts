/** The root of core: the model and the pure stages. Nothing here needs node, so that it runs in a browser too. */

export { compiled, type Lexicon } from './lexicon/lexicon.ts';
export * from './model/index.ts';
export { createPipeline, GROUP, groupsOf, type Pipeline, recordOf, recordsOf } from './pipeline.ts';
export { DOCUMENT_MS, type Watch } from './watch.ts';
