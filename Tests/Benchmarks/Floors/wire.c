#define _GNU_SOURCE
#include "wire.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

void die(const char *what) {
    perror(what);
    exit(1);
}

double seconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void begin_tls(struct wire *wire, const char *ca_file) {
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (!context || SSL_CTX_load_verify_locations(context, ca_file, NULL) != 1) die(ca_file);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_read_ahead(context, 1);
    wire->tls = SSL_new(context);
    if (!wire->tls || SSL_set1_host(wire->tls, "localhost") != 1) die("TLS");
    SSL_set_fd(wire->tls, wire->socket);
    if (SSL_connect(wire->tls) != 1) die("TLS handshake");
    SSL_CTX_free(context);
}

void wire_connect(struct wire *wire, int port, const char *ca_file) {
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    memset(wire, 0, sizeof *wire);
    wire->capacity = 1 << 18;
    wire->buffer = malloc(wire->capacity);
    wire->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (!wire->buffer || wire->socket < 0) die("socket");
    if (connect(wire->socket, (struct sockaddr *)&address, sizeof address)) die("connect");
    setsockopt(wire->socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    if (ca_file) begin_tls(wire, ca_file);
}

void wire_write(struct wire *wire, const char *bytes, size_t count) {
    while (count > 0) {
        long sent = wire->tls ? SSL_write(wire->tls, bytes, (int)count)
                              : send(wire->socket, bytes, count, MSG_NOSIGNAL);
        if (sent <= 0) die("write");
        bytes += sent;
        count -= sent;
    }
}

void wire_say(struct wire *wire, const char *format, ...) {
    char *text;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&text, format, arguments);
    va_end(arguments);
    if (length < 0) die("vasprintf");
    wire_write(wire, text, length);
    free(text);
}

static void read_more(struct wire *wire) {
    if (wire->start > 0) {
        memmove(wire->buffer, wire->buffer + wire->start, wire->end - wire->start);
        wire->end -= wire->start;
        wire->start = 0;
    }
    if (wire->end == wire->capacity) {
        wire->capacity *= 2;
        wire->buffer = realloc(wire->buffer, wire->capacity);
        if (!wire->buffer) die("realloc");
    }
    size_t room = wire->capacity - wire->end;
    char *free_space = wire->buffer + wire->end;
    long count = wire->tls ? SSL_read(wire->tls, free_space, (int)room)
                           : recv(wire->socket, free_space, room, 0);
    if (count <= 0) die("read");
    wire->end += count;
}

char *wire_line(struct wire *wire, size_t *length) {
    size_t searched = 0;
    for (;;) {
        char *from = wire->buffer + wire->start;
        size_t unread = wire->end - wire->start;
        char *newline = memchr(from + searched, '\n', unread - searched);
        if (newline) {
            *length = newline - from + 1;
            wire->start += *length;
            return from;
        }
        searched = unread;
        read_more(wire);
    }
}

char *wire_bytes(struct wire *wire, size_t count) {
    while (wire->end - wire->start < count) read_more(wire);
    char *bytes = wire->buffer + wire->start;
    wire->start += count;
    return bytes;
}

void wire_skip(struct wire *wire, size_t count) {
    for (;;) {
        size_t unread = wire->end - wire->start;
        if (unread >= count) break;
        count -= unread;
        wire->start = wire->end = 0;
        read_more(wire);
    }
    wire->start += count;
}

long literal_size(const char *line, size_t length) {
    if (length < 5 || line[length - 2] != '\r' || line[length - 3] != '}') return -1;
    const char *open = memrchr(line, '{', length);
    return open ? strtol(open + 1, NULL, 10) : -1;
}
