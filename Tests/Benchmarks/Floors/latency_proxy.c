// A TCP proxy that holds every byte up for the same time each way, however many are on their way: distance without
// a bandwidth cap. One thread, any number of connections.
// usage: latency_proxy LISTEN_PORT TARGET_PORT MILLISECONDS_EACH_WAY
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MAXIMUM_CONNECTIONS = 512, CHUNK = 1 << 18 };

struct chunk {
    struct chunk *next;
    double due;
    size_t count, sent;  // count 0: the source has ended
    char bytes[];
};

struct lane {
    struct chunk *first, *last;
    bool source_ended, done;
};

struct connection {
    int sockets[2];         // client, server
    struct lane lanes[2];   // from client, from server
};

static struct connection connections[MAXIMUM_CONNECTIONS];
static int connected;
static double delay;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void die(const char *what) {
    perror(what);
    exit(1);
}

static struct sockaddr_in loopback(int port) {
    return (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static void admit(int client, int target) {
    struct sockaddr_in address = loopback(target);
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (server < 0 || connected == MAXIMUM_CONNECTIONS
        || connect(server, (struct sockaddr *)&address, sizeof address)) {
        close(client);
        if (server >= 0) close(server);
        return;
    }
    setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    connections[connected++] = (struct connection){.sockets = {client, server}};
}

// Reads what has come; false when the connection broke.
static bool take(struct lane *lane, int source) {
    struct chunk *chunk = malloc(sizeof *chunk + CHUNK);
    if (!chunk) die("malloc");
    ssize_t count = recv(source, chunk->bytes, CHUNK, MSG_DONTWAIT);
    if (count < 0) {
        free(chunk);
        return errno == EAGAIN || errno == EINTR;
    }
    struct chunk *fitted = realloc(chunk, sizeof *chunk + count);
    chunk = fitted ? fitted : chunk;
    chunk->next = NULL;
    chunk->due = now() + delay;
    chunk->count = count;
    chunk->sent = 0;
    lane->source_ended = count == 0;
    if (lane->last) lane->last->next = chunk;
    else lane->first = chunk;
    lane->last = chunk;
    return true;
}

// Writes what is due; false when the connection broke.
static bool give(struct lane *lane, int target, double time) {
    while (lane->first && lane->first->due <= time) {
        struct chunk *chunk = lane->first;
        if (chunk->count == 0) {
            shutdown(target, SHUT_WR);
            lane->done = true;
        }
        while (chunk->sent < chunk->count) {
            ssize_t sent = send(target, chunk->bytes + chunk->sent, chunk->count - chunk->sent,
                MSG_DONTWAIT | MSG_NOSIGNAL);
            if (sent < 0) return errno == EAGAIN || errno == EINTR;
            chunk->sent += sent;
        }
        lane->first = chunk->next;
        if (!lane->first) lane->last = NULL;
        free(chunk);
    }
    return true;
}

static void leave(int index) {
    struct connection *connection = &connections[index];
    for (int side = 0; side < 2; side++) {
        close(connection->sockets[side]);
        for (struct chunk *chunk = connection->lanes[side].first, *next; chunk; chunk = next) {
            next = chunk->next;
            free(chunk);
        }
    }
    connections[index] = connections[--connected];
}

// Fills what to wait for; returns the time of the next chunk that is not due yet.
static double interests(struct pollfd *polls, double time) {
    double next = time + 3600;
    for (int index = 0; index < connected; index++) {
        for (int side = 0; side < 2; side++) {
            const struct lane *in = &connections[index].lanes[side], *out = &connections[index].lanes[1 - side];
            short events = in->source_ended ? 0 : POLLIN;
            if (out->first && out->first->due <= time) events |= POLLOUT;
            if (out->first && out->first->due > time && out->first->due < next) next = out->first->due;
            polls[1 + index * 2 + side] =
                (struct pollfd){.fd = events ? connections[index].sockets[side] : -1, .events = events};
        }
    }
    return next;
}

static bool serve(int index, const struct pollfd *polls) {
    struct connection *connection = &connections[index];
    double time = now();
    for (int side = 0; side < 2; side++) {
        bool readable = polls[side].revents & (POLLIN | POLLHUP | POLLERR);
        if (readable && !connection->lanes[side].source_ended
            && !take(&connection->lanes[side], connection->sockets[side]))
            return false;
        if (!give(&connection->lanes[side], connection->sockets[1 - side], time)) return false;
    }
    return !(connection->lanes[0].done && connection->lanes[1].done);
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: latency_proxy LISTEN_PORT TARGET_PORT MILLISECONDS_EACH_WAY\n");
        return 64;
    }
    signal(SIGPIPE, SIG_IGN);
    delay = atof(arguments[3]) / 1e3;
    struct sockaddr_in address = loopback(atoi(arguments[1]));
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 128)) die("listen");
    static struct pollfd polls[1 + 2 * MAXIMUM_CONNECTIONS];
    for (;;) {
        double time = now(), wait = interests(polls, time) - time;
        struct timespec timeout = {.tv_sec = (time_t)wait, .tv_nsec = (long)((wait - (time_t)wait) * 1e9)};
        polls[0] = (struct pollfd){.fd = listener, .events = POLLIN};
        int served = connected;
        if (ppoll(polls, 1 + 2 * served, &timeout, NULL) < 0 && errno != EINTR) die("poll");
        for (int index = served - 1; index >= 0; index--)
            if (!serve(index, &polls[1 + 2 * index])) leave(index);
        if (polls[0].revents & POLLIN) admit(accept(listener, NULL, NULL), atoi(arguments[2]));
    }
}
