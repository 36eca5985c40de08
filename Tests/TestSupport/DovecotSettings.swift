extension Dovecot {
    /// The configuration file: everything below our own folder, no shared state, no delays, no limits per address.
    func settings(_ options: Options, _ certificate: TestAuthority.Certificate) -> String {
        """
        base_dir = \(home.path)/run
        state_dir = \(home.path)/run
        log_path = \(home.path)/log
        listen = 127.0.0.1
        protocols = imap pop3 lmtp
        \(owner.settings)
        auth_mechanisms = plain login xoauth2 oauthbearer
        auth_username_format = %Lu
        auth_failure_delay = 0
        disable_plaintext_auth = \(options.needsTLS ? "yes" : "no")
        \(options.needsTLS ? "" : "login_trusted_networks =")
        mail_max_userip_connections = 1000
        mail_location = maildir:~/Maildir
        mail_fsync = never
        maildir_very_dirty_syncs = yes
        first_valid_uid = 1
        lda_mailbox_autocreate = yes
        \(tls(options, certificate))
        \(hidden(options.hiddenCapabilities))
        passdb {
          driver = oauth2
          mechanisms = xoauth2 oauthbearer
          args = \(home.path)/oauth2.conf
        }
        passdb {
          driver = passwd-file
          mechanisms = plain login
          args = username_format=%Lu \(home.path)/users
        }
        userdb {
          driver = passwd-file
          args = username_format=%Lu \(home.path)/users
          override_fields = uid=\(owner.uid) gid=\(owner.gid) home=\(home.path)/mail/%Lu
        }
        namespace inbox {
          inbox = yes
        \(options.mailboxes.map { "  mailbox \"\($0)\" {\n    auto = create\n  }" }.joined(separator: "\n"))
        }
        \(services(options))
        protocol lmtp {
          postmaster_address = postmaster@heed.example
        }
        \(options.extra)

        """
    }

    private func tls(_ options: Options, _ certificate: TestAuthority.Certificate) -> String {
        guard options.offersTLS else { return "ssl = no" }
        return """
            ssl = \(options.needsTLS ? "required" : "yes")
            ssl_cert = <\(certificate.certificateFile)
            ssl_key = <\(certificate.keyFile)
            ssl_dh =
            """
    }

    private func hidden(_ capabilities: [String]) -> String {
        guard !capabilities.isEmpty else { return "" }
        let all = [
            "IMAP4rev1", "SASL-IR", "LITERAL+", "ID", "ENABLE", "IDLE", "UIDPLUS", "MOVE", "UNSELECT",
            "CHILDREN",
        ]
        let left = all.filter { !capabilities.contains($0) }.joined(separator: " ")
        return "imap_capability = \(left)"
    }

    private func services(_ options: Options) -> String {
        """
        service imap-login {
          service_count = 0
          inet_listener imap {
            port = \(imapPort)
          }
          inet_listener imaps {
            port = \(options.offersTLS ? imapsPort : 0)
            ssl = yes
          }
        }
        service pop3-login {
          service_count = 0
          inet_listener pop3 {
            port = \(pop3Port)
          }
          inet_listener pop3s {
            port = \(options.offersTLS ? pop3sPort : 0)
            ssl = yes
          }
        }
        service lmtp {
          unix_listener lmtp {
            mode = 0666
          }
        }
        service auth {
          unix_listener auth-postfix {
            mode = 0666
          }
        }
        service anvil {
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        """
    }
}
