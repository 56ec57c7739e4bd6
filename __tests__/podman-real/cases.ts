import type { Spec } from './spec.js'

export const CASES: readonly Spec[] = []
