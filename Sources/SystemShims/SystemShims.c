#define _GNU_SOURCE
#include "SystemShims.h"

#include <sys/vfs.h>
#include <unistd.h>

int heed_sync_file_system(int descriptor) { return syncfs(descriptor); }

long heed_file_system_type(const char *path) {
    struct statfs facts;
    return statfs(path, &facts) == 0 ? (long)facts.f_type : -1;
}
