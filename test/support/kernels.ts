/** Kernels are there in every test, as they are under Node. */
import { useKernels } from '../../src/batch'

useKernels()
