/*
 * Solves test cases in one process with libsolv and prints one line per timed solve, in the form
 * that Sample of the benchmarks reads.
 *
 * Usage: testcase_timing WARMUP REPEAT FILE...
 *
 * A test case is read once; only solver_solve is timed, always on the same solver and jobs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <solv/pool.h>
#include <solv/solver.h>
#include <solv/solvversion.h>
#include <solv/testcase.h>

static long long nanos(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static int measure(const char *path, int warmup, int repeat) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    return 1;
  }
  Pool *pool = pool_create();
  Queue jobs;
  queue_init(&jobs);
  char *result = NULL;
  int result_flags = 0;
  Solver *solver = testcase_read(pool, file, path, &jobs, &result, &result_flags);
  fclose(file);
  if (!solver) {
    fprintf(stderr, "%s: %s\n", path, pool_errstr(pool));
    return 1;
  }
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  for (int i = 0; i < warmup; i++) {
    solver_solve(solver, &jobs);
  }
  for (int i = 0; i < repeat; i++) {
    long long wall = nanos(CLOCK_MONOTONIC);
    long long cpu = nanos(CLOCK_THREAD_CPUTIME_ID);
    int problems = solver_solve(solver, &jobs);
    cpu = nanos(CLOCK_THREAD_CPUTIME_ID) - cpu;
    wall = nanos(CLOCK_MONOTONIC) - wall;
    printf("libsolv %s\t%s\t%d\tcpu=%lld\twall=%lld\n", solv_version, name, problems, cpu, wall);
  }
  free(result);
  queue_free(&jobs);
  solver_free(solver);
  pool_free(pool);
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 4) {
    fprintf(stderr, "usage: %s WARMUP REPEAT FILE...\n", argv[0]);
    return 2;
  }
  for (int i = 3; i < argc; i++) {
    if (measure(argv[i], atoi(argv[1]), atoi(argv[2]))) {
      return 1;
    }
  }
  return 0;
}
