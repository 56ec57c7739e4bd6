/** Property tests try the same inputs in each run: what passes here passes in CI. `FC_SEED=N` tries others; to look for new ones is the fuzzer's work. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_124) })
