#ifndef HEED_SYSTEM_SHIMS_H
#define HEED_SYSTEM_SHIMS_H

/* Linux calls that Swift's C library module leaves out. */

/* syncfs(2): writes everything of the file system that holds the descriptor to its disk. 0, or -1 with errno. */
int heed_sync_file_system(int descriptor);

/* statfs(2): the magic number of the file system that holds the path; -1 when it cannot be told. */
long heed_file_system_type(const char *path);

#endif
