// A TCP or TLS connection to a port of this machine, read by lines and by counts. Any failure ends the program.
#pragma once
#include <stdbool.h>
#include <stddef.h>

struct ssl_st;

struct wire {
    int socket;
    struct ssl_st *tls;  // NULL for a plain connection
    char *buffer;
    size_t capacity, start, end;
};

void die(const char *what);
double seconds_now(void);

// Connects to 127.0.0.1; with a certificate authority's file, over TLS with a verified certificate for localhost.
void wire_connect(struct wire *wire, int port, const char *ca_file);
void wire_write(struct wire *wire, const char *bytes, size_t count);
void wire_say(struct wire *wire, const char *format, ...) __attribute__((format(printf, 2, 3)));

// The next line with its line feed; it stays until the next call.
char *wire_line(struct wire *wire, size_t *length);
// Exactly so many bytes; they stay until the next call.
char *wire_bytes(struct wire *wire, size_t count);
// Reads past so many bytes without keeping them.
void wire_skip(struct wire *wire, size_t count);

// The size of the literal a line announces at its end ("{123}"), or -1.
long literal_size(const char *line, size_t length);
