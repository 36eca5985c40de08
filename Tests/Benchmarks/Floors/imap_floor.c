// The floor of reading a mailbox: one connection, one pipelined UID FETCH of everything with bodies.
// With a folder every mail becomes a file of its own and each fifty are synced together, as an archive does.
// usage: imap_floor PORT USER PASSWORD CA_FILE|- [FOLDER]
// prints: mails, bytes, seconds from connecting to the last mail
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "wire.h"

enum { BATCH = 50 };

static void keep(int folder, long number, const char *bytes, size_t count) {
    char name[32];
    snprintf(name, sizeof name, "%06ld.eml", number);
    int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    if (file < 0 || write(file, bytes, count) != (ssize_t)count) die(name);
    close(file);
}

int main(int count, char **arguments) {
    if (count < 5) {
        fprintf(stderr, "usage: imap_floor PORT USER PASSWORD CA_FILE|- [FOLDER]\n");
        return 64;
    }
    const char *ca_file = strcmp(arguments[4], "-") ? arguments[4] : NULL;
    int folder = count > 5 ? open(arguments[5], O_RDONLY | O_DIRECTORY) : -1;
    if (count > 5 && folder < 0) die(arguments[5]);

    double start = seconds_now();
    struct wire wire;
    wire_connect(&wire, atoi(arguments[1]), ca_file);
    wire_say(&wire, "1 LOGIN %s \"%s\"\r\n2 EXAMINE INBOX\r\n", arguments[2], arguments[3]);
    wire_say(&wire, "3 UID FETCH 1:* (UID INTERNALDATE RFC822.SIZE BODY.PEEK[])\r\n");

    long mails = 0, bytes = 0;
    for (;;) {
        size_t length;
        char *line = wire_line(&wire, &length);
        if (line[0] == '3') break;
        if ((line[0] == '1' || line[0] == '2') && line[2] != 'O') die(line);
        long size = literal_size(line, length);
        if (size < 0) continue;
        if (folder < 0) {
            wire_skip(&wire, size);
        } else {
            keep(folder, mails, wire_bytes(&wire, size), size);
            if ((mails + 1) % BATCH == 0 && syncfs(folder)) die("syncfs");
        }
        mails++;
        bytes += size;
    }
    if (folder >= 0 && syncfs(folder)) die("syncfs");
    printf("%ld %ld %.6f\n", mails, bytes, seconds_now() - start);
    wire_say(&wire, "4 LOGOUT\r\n");
    return 0;
}
