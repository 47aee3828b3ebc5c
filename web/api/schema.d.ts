export interface paths {
    "/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["show_about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with identity.access_log */
        get: operations["show_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with identity.read */
        get: operations["list_accounts"];
        put?: never;
        /** @description For: staff with identity.accounts */
        post: operations["add_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with identity.read */
        get: operations["load_account"];
        /** @description For: staff with identity.accounts */
        put: operations["change_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with identity.accounts */
        put: operations["disable_account"];
        post?: never;
        /** @description For: staff with identity.accounts */
        delete: operations["enable_account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with identity.accounts */
        post: operations["invite_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with identity.accounts */
        delete: operations["end_account_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with identity.accounts */
        delete: operations["reset_account_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/after-sales-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with aftersales.read */
        get: operations["list_after_sales_policies"];
        put?: never;
        /** @description For: staff with aftersales.policy */
        post: operations["publish_after_sales_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/after-sales-policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.policy */
        post: operations["check_after_sales_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/after-sales-policies/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.policy */
        post: operations["simulate_after_sales_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aliyun-reports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["report_aliyun_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with dispatch.write */
        put: operations["decide_appeal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with identity.read */
        get: operations["list_approval_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with identity.roles */
        put: operations["change_approval_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff */
        get: operations["list_approvals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff */
        put: operations["decide_approval"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["get_bill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with dispatch.read */
        get: operations["show_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with dispatch.read */
        get: operations["list_board_drafts"];
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["make_board_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with dispatch.write */
        delete: operations["drop_board_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["publish_board_draft"];
        /** @description For: staff with dispatch.write */
        delete: operations["undo_board_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["plan_board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/plan/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["accept_board_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-events/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["hear_call_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with calls.lines */
        get: operations["list_call_lines"];
        put?: never;
        /** @description For: staff with calls.lines */
        post: operations["add_call_line"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with calls.lines */
        put: operations["save_call_line"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-lines/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with calls.lines */
        post: operations["renew_call_line_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with calls.read */
        get: operations["get_call_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["finish_callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.write */
        get: operations["get_caller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with calls.read */
        get: operations["list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with calls.take */
        put: operations["take_call"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with aftersales.read */
        get: operations["list_cancellations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["get_cancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with aftersales.decide */
        put: operations["state_cancellation_cost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["print_cancellation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["note_retention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["sign_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cancellations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["withdraw_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.call */
        get: operations["list_care_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.call */
        get: operations["get_care_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-calls/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with care.call */
        put: operations["finish_care_call"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-letter-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.letters */
        get: operations["print_care_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-letter-prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with care.letters */
        post: operations["note_care_letters_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["list_care_letter_templates"];
        put?: never;
        /** @description For: staff with care.scripts */
        post: operations["publish_care_letter_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.letters */
        get: operations["list_care_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-letters/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with care.letters */
        get: operations["print_care_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-occasions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.call */
        get: operations["list_care_occasions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-occasions/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with care.call */
        put: operations["finish_care_occasion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with care.plans */
        delete: operations["end_care_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["list_care_scripts"];
        put?: never;
        /** @description For: staff with care.scripts */
        post: operations["publish_care_script"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["get_care_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-week-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with care.week */
        post: operations["report_care_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/care-week/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["get_care_week_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cash-journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with ledger.read */
        get: operations["get_cash_journal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with chat.read */
        get: operations["list_quick_answers"];
        /** @description For: staff with chat.assign */
        put: operations["save_quick_answers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with chat.read */
        get: operations["list_chats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with chat.read */
        get: operations["get_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with chat.write */
        post: operations["close_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/inquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with chat.write */
        post: operations["open_inquiry_of_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with chat.write */
        post: operations["answer_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with chat.write */
        put: operations["give_chat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with chat.write */
        post: operations["answer_chat_with_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/pictures/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with chat.read */
        get: operations["get_chat_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chats/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with chat.write */
        put: operations["read_chat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/children-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_children_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.clocks */
        get: operations["list_clock_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock-simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.clocks */
        get: operations["simulate_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff */
        get: operations["get_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["complete_commitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.read */
        get: operations["get_complaint_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.read */
        get: operations["list_complaints"];
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["open_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.read */
        get: operations["get_complaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["close_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["commit_to_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.decide */
        post: operations["decide_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.referral */
        get: operations["pack_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["examine_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["follow_up_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["note_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with complaints.write */
        put: operations["take_complaint"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["add_complaint_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with complaints.read */
        get: operations["read_complaint_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["refer_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/referral/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.referral */
        post: operations["answer_referral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/referral/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.referral */
        get: operations["print_referral_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/referral/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with complaints.referral */
        put: operations["decide_referral"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["respond_to_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with complaints.write */
        post: operations["mark_worker_silent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with complaints.read */
        get: operations["list_similar_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.route */
        post: operations["acknowledge_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/continuity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with standins.read */
        get: operations["read_continuity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counted-clock-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.clocks */
        get: operations["list_counted_clock_kinds"];
        /** @description For: staff with office.settings */
        put: operations["save_counted_clock_kinds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-balances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["get_customer_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-merges/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with household.merge */
        post: operations["undo_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with segments.read */
        get: operations["list_customer_segments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["sign_in_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["ask_customer_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["list_customers"];
        put?: never;
        /** @description For: staff with customers.write */
        post: operations["add_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["read_customer"];
        /** @description For: staff with customers.write */
        put: operations["save_customer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["list_customer_addresses"];
        put?: never;
        /** @description For: staff with customers.write */
        post: operations["add_customer_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/addresses/{address}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with customers.write */
        put: operations["tell_customer_home"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/birthday": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with care.plans */
        put: operations["set_birthday"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with customers.block */
        post: operations["block_customer"];
        /** @description For: staff with customers.block */
        delete: operations["unblock_customer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["get_customer_care"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/care-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["get_care_contact"];
        /** @description For: staff with care.call */
        put: operations["set_care_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/care-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with care.plans */
        post: operations["start_care_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["list_customer_consents"];
        put?: never;
        /** @description For: staff with customers.write */
        post: operations["take_customer_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with customers.write */
        delete: operations["withdraw_customer_consent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with household.merge */
        get: operations["list_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with household.read */
        get: operations["get_household"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/household/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with household.write */
        post: operations["add_household_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/leanings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["list_leanings"];
        put?: never;
        /** @description For: staff with customers.write */
        post: operations["save_leaning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merge-preview/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with household.merge */
        get: operations["preview_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with household.merge */
        post: operations["merge_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/personalisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["get_personalisation"];
        /** @description For: staff with customers.write */
        put: operations["set_personalisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with promises.read */
        get: operations["list_customer_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with customers.read */
        get: operations["get_customer_reach"];
        /** @description For: staff with customers.write */
        put: operations["set_customer_reach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/segment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with segments.read */
        get: operations["get_customer_segment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with household.read */
        get: operations["get_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with customers.unmask */
        post: operations["unmask_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/damages/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with visits.write */
        post: operations["settle_damage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with processing.write */
        post: operations["add_data_recipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-recipients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with processing.write */
        put: operations["save_data_recipient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-recipients/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with processing.read */
        get: operations["list_data_recipient_checks"];
        put?: never;
        /** @description For: staff with processing.write */
        post: operations["check_data_recipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-recipients/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with processing.write */
        post: operations["end_data_recipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with rights.read */
        get: operations["list_data_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with processing.read */
        get: operations["list_data_transfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with deposits.write */
        delete: operations["withdraw_deposit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, staff with deposits.write */
        put: operations["answer_deposit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with deposits.write */
        post: operations["claim_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with ledger.write */
        post: operations["take_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deposits/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with deposits.write */
        post: operations["return_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with deals.read */
        get: operations["report_discounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/door/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_door"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["list_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, worker, staff */
        put: operations["put_draft"];
        post?: never;
        /** @description For: customer, worker, staff */
        delete: operations["delete_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with safety.manage */
        post: operations["start_drill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["follow_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extras/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["decide_extra"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with dispatch.read */
        get: operations["show_fairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notify.follow_up */
        get: operations["list_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with notify.follow_up */
        put: operations["finish_follow_up"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with aftersales.read */
        get: operations["list_goods_sales"];
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["sell_goods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["get_goods_sale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales/{id}/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["exchange_goods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["hand_over_goods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["quote_goods_return"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/goods-sales/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["return_goods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["hold_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: anyone, customer, worker, staff */
        delete: operations["let_hold_go"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["extend_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with standins.write */
        delete: operations["strike_off_home_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-keys/{id}/handing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with standins.write */
        post: operations["hand_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-keys/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with standins.write */
        post: operations["confirm_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with standins.home */
        delete: operations["remove_home_note"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/household-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with household.write */
        put: operations["save_household_member"];
        post?: never;
        /** @description For: staff with household.write */
        delete: operations["end_household_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/household-members/{id}/guardian-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with household.write */
        delete: operations["withdraw_guardian_consent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/household-members/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with customers.unmask */
        post: operations["unmask_household_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with books.import */
        post: operations["import_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with safety.read */
        get: operations["list_incidents"];
        put?: never;
        /** @description For: staff with safety.take */
        post: operations["open_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with safety.read */
        get: operations["get_incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with safety.take */
        post: operations["close_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/kind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with safety.take */
        put: operations["set_incident_kind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with safety.take */
        post: operations["note_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with safety.take */
        post: operations["look_where_they_are"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with safety.take */
        put: operations["take_incident"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/ticks/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with safety.take */
        put: operations["tick_incident"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff with intake.read */
        get: operations["list_inquiries"];
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["add_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff with intake.read */
        get: operations["get_inquiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["promise_callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/clarity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with intake.write */
        put: operations["put_inquiry_clarity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["close_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: worker, staff with intake.write */
        put: operations["put_inquiry_disclosure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/office-sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["sign_off_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["order_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["add_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/proposals/{proposal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, staff with intake.write */
        put: operations["decide_proposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/races": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.route */
        post: operations["open_race"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.write */
        post: operations["answer_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/routings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.route */
        post: operations["route_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker, staff with intake.write */
        post: operations["sign_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/store-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.route */
        get: operations["list_store_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.unmask */
        post: operations["unmask_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/wish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: worker, staff with intake.write */
        put: operations["put_inquiry_wish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inquiries/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["withdraw_inquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with introductions.claim */
        post: operations["claim_introduction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with introductions.claim */
        post: operations["drop_introduction_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with introductions.claim */
        post: operations["lose_introduction_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/introductions/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with introductions.read */
        get: operations["print_introduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_items"];
        put?: never;
        /** @description For: staff with catalog.write */
        post: operations["add_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["get_item"];
        /** @description For: staff with catalog.write */
        put: operations["save_item"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["get_item_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/late-home-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with standins.read */
        get: operations["list_late_home_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leave/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with workforce.hours */
        post: operations["decide_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with notices.write */
        post: operations["add_licence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with notices.write */
        delete: operations["remove_licence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with calls.read */
        get: operations["list_live_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_addresses"];
        put?: never;
        /** @description For: customer */
        post: operations["add_own_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer */
        put: operations["save_own_address"];
        post?: never;
        /** @description For: customer */
        delete: operations["remove_own_address"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/care-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_care_contact"];
        /** @description For: customer */
        put: operations["set_own_care_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/chat/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["write_to_office"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/chat/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["send_picture_to_office"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/chats/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["close_own_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/chats/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer */
        put: operations["read_own_chat"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_complaints"];
        put?: never;
        /** @description For: customer */
        post: operations["open_own_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_complaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/complaints/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["add_own_complaint_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/complaints/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["withdraw_own_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_consents"];
        put?: never;
        /** @description For: customer */
        post: operations["give_own_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: customer */
        delete: operations["withdraw_own_consent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/goods-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_goods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/home-keys/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["confirm_own_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/home-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: customer */
        delete: operations["remove_own_home_note"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["call_for_help_at_home"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/incidents/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["send_own_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/incidents/{id}/safe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["say_we_are_safe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff */
        put: operations["change_own_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/personalisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_personalisation"];
        /** @description For: customer */
        put: operations["set_own_personalisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["read_own_profile"];
        /** @description For: customer */
        put: operations["save_own_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/promises/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["say_on_own_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["get_own_reach"];
        /** @description For: customer, worker, staff */
        put: operations["set_own_reach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/browsers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker, staff */
        post: operations["add_own_browser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker, staff */
        post: operations["add_own_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/push-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker, staff */
        post: operations["get_push_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/ways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: customer, worker, staff */
        delete: operations["close_own_way"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/ways/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, worker, staff */
        put: operations["prove_own_way"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/reach/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker, staff */
        post: operations["begin_own_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: customer */
        delete: operations["lift_own_restriction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker */
        get: operations["list_own_rights"];
        put?: never;
        /** @description For: customer, worker */
        post: operations["ask_own_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/rights/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker */
        post: operations["ask_own_copy_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/rights/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker */
        get: operations["fetch_own_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/rights/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker */
        post: operations["open_own_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/rights/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, worker */
        post: operations["withdraw_own_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_safety"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/series/{id}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["read_own_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/series/{id}/home-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["write_own_home_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/series/{id}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_stand_ins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/series/{id}/stand-ins/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer */
        put: operations["order_own_stand_ins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/stand-ins/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer */
        put: operations["answer_stand_in"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff */
        put: operations["confirm_own_totp"];
        /** @description For: staff */
        post: operations["begin_own_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/visits-on-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["list_own_visits_on_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-reports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["report_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notify.read */
        get: operations["list_message_texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-texts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notify.read */
        get: operations["get_message_text"];
        /** @description For: staff with notify.texts */
        put: operations["publish_message_text"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-texts/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with notify.texts */
        post: operations["try_message_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, worker, staff */
        put: operations["read_message"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["read_own_badge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["read_own_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_complaints_about_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/complaints/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["state_my_side"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["read_own_disclosure"];
        /** @description For: worker */
        put: operations["save_own_disclosure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["show_my_fairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["read_own_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/grabs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_my_grabs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/grabs/{visit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["grab_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/home-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_my_home_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/home-keys/{id}/handing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["hand_my_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/home-keys/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["receive_my_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["call_for_help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["get_my_incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/incidents/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["send_my_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/incidents/{id}/safe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["say_i_am_safe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["ask_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/leave/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: worker */
        delete: operations["withdraw_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_my_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["accept_my_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["refuse_my_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["read_own_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_my_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/promises/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["say_on_my_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/refusals/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["appeal_my_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["get_my_safety"];
        /** @description For: worker */
        put: operations["save_my_precautions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/safety-questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["answer_are_you_all_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["list_my_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/damages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["report_damage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["report_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/extras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["propose_extra"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/extras/{extra}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: worker */
        delete: operations["withdraw_extra"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/extras/{extra}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["consent_on_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: worker */
        get: operations["find_my_hand_over"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/hand-over/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["open_my_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/home-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["add_my_home_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["open_my_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["add_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["refuse_my_work"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["sign_on_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/visits/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: worker */
        post: operations["accept_on_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opening-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.clocks */
        get: operations["get_opening_hours"];
        /** @description For: staff with office.settings */
        put: operations["save_opening_hours"];
        post?: never;
        /** @description For: staff with office.settings */
        delete: operations["remove_opening_hours"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opening-hours-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with office.clocks */
        post: operations["preview_opening_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_order_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with orders.read */
        get: operations["list_orders"];
        put?: never;
        /** @description For: customer, staff with orders.write */
        post: operations["place_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with orders.read */
        get: operations["read_order"];
        /** @description For: customer, staff with orders.write */
        put: operations["change_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["quote_cancellation"];
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["open_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["list_order_care"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with orders.read */
        get: operations["list_change_requests"];
        put?: never;
        /** @description For: staff with orders.write */
        post: operations["ask_for_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/change-requests/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with orders.write */
        delete: operations["withdraw_change_request"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/change-requests/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer */
        put: operations["answer_change_request"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with orders.read */
        get: operations["list_order_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.read */
        get: operations["list_order_credits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deposit-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with orders.read */
        get: operations["explain_deposit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with orders.read */
        get: operations["list_deposits"];
        put?: never;
        /** @description For: staff with deposits.write */
        post: operations["ask_for_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with orders.read */
        get: operations["read_order_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/introductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with introductions.read */
        get: operations["list_introductions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/introductions/sight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["see_introductions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with orders.write */
        put: operations["save_parts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/parts/{sequence}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with ledger.refund */
        post: operations["settle_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with visits.read */
        get: operations["follow_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with promises.read */
        get: operations["list_order_promises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with records.make */
        get: operations["list_order_records"];
        put?: never;
        /** @description For: staff with records.make */
        post: operations["make_order_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/records/{record}/volumes/{volume}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with records.make */
        get: operations["fetch_order_record_volume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["list_repairs_of_order"];
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["notice_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with orders.read */
        get: operations["read_order_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["list_payments"];
        put?: never;
        /** @description For: staff with ledger.write */
        post: operations["take_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with plans.solve */
        get: operations["list_plans"];
        put?: never;
        /** @description For: staff with plans.solve */
        post: operations["ask_for_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with plans.solve */
        get: operations["get_plan"];
        put?: never;
        post?: never;
        /** @description For: staff with plans.solve */
        delete: operations["cancel_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["preview_price"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with pricing.read */
        get: operations["list_price_books"];
        put?: never;
        /** @description For: staff with pricing.write */
        post: operations["add_price_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-books/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with pricing.read */
        get: operations["get_price_book"];
        /** @description For: staff with pricing.write */
        put: operations["save_price_book"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-books/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with pricing.publish */
        post: operations["publish_price_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["get_price_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy-annex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_privacy_annex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_privacy_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/privacy-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notices.read */
        get: operations["list_privacy_notices"];
        put?: never;
        /** @description For: staff with notices.write */
        post: operations["publish_privacy_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with processing.read */
        get: operations["read_processing_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with processing.read */
        get: operations["fetch_processing_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing/{entry}/purpose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with processing.write */
        put: operations["write_processing_purpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with promises.read */
        get: operations["list_promises"];
        put?: never;
        /** @description For: staff with promises.write */
        post: operations["make_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promises/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with promises.write */
        put: operations["finish_promise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promises/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with promises.waive */
        post: operations["waive_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/promises/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with promises.write */
        post: operations["note_promise_word"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["read_public_company"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notices.read */
        get: operations["read_notice_desk"];
        put?: never;
        /** @description For: staff with notices.write */
        post: operations["publish_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with notices.write */
        delete: operations["withdraw_notice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff */
        get: operations["get_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with pricing.read */
        post: operations["issue_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with pricing.read */
        get: operations["get_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with deals.discount */
        get: operations["list_quote_discounts"];
        put?: never;
        /** @description For: staff with deals.discount */
        post: operations["ask_for_discount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.accept */
        get: operations["list_races"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.read */
        get: operations["get_race"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.route */
        post: operations["cancel_race"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/{id}/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.accept */
        post: operations["pass_race"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/races/{id}/winner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.accept */
        post: operations["win_race"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with notify.read */
        get: operations["list_ratings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/{id}/hidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with reviews.hide */
        post: operations["ask_for_hiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with notify.reply */
        put: operations["reply_to_rating"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipt-checks/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["check_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["get_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/receipts/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["print_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/record-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["show_record_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with ledger.read */
        get: operations["list_refunds"];
        put?: never;
        /** @description For: staff with ledger.refund */
        post: operations["ask_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with ledger.read */
        get: operations["get_refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with ledger.file */
        post: operations["file_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["print_refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}/payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with ledger.refund */
        post: operations["pay_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refused-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with dispatch.read */
        get: operations["list_refused_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refused-work/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["settle_refused_work"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff */
        get: operations["list_regions"];
        put?: never;
        /** @description For: staff with identity.stores */
        post: operations["add_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with identity.stores */
        put: operations["change_region"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with aftersales.read */
        get: operations["list_repairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["get_repair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["agree_to_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["finish_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["contact_about_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with aftersales.write */
        put: operations["diagnose_repair"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["follow_up_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with aftersales.read */
        get: operations["print_repair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/plan-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.decide */
        post: operations["sign_repair_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with aftersales.write */
        post: operations["return_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repairs/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with aftersales.write */
        post: operations["withdraw_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-hidings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with reviews.read */
        get: operations["list_hidings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-hidings/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with reviews.decide */
        put: operations["decide_hiding"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review-hidings/{id}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with reviews.decide */
        post: operations["lift_hiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with rights.read */
        get: operations["list_rights"];
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["take_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with rights.read */
        get: operations["get_right"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["answer_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with rights.write */
        get: operations["hand_over_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["carry_out_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["own_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["prove_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.read_frozen */
        post: operations["read_frozen_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rights/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with rights.write */
        post: operations["refuse_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with identity.read */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with identity.roles */
        put: operations["change_role"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.accept */
        post: operations["accept_routing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.accept */
        post: operations["record_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with intake.refuse */
        post: operations["refuse_routing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/safety-duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with safety.read */
        get: operations["get_duty_roster"];
        put?: never;
        /** @description For: staff with safety.manage */
        post: operations["add_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/safety-duties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with safety.manage */
        delete: operations["remove_duty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/safety-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with safety.read */
        get: operations["list_safety_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/safety-plans/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with safety.plans */
        put: operations["save_safety_plan"];
        post?: never;
        /** @description For: staff with safety.plans */
        delete: operations["reset_safety_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/safety-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with safety.read */
        get: operations["get_safety_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scripts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.write */
        get: operations["get_script"];
        /** @description For: staff with intake.scripts */
        put: operations["put_script"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with series.read */
        get: operations["list_series"];
        put?: never;
        /** @description For: customer, staff with series.write */
        post: operations["open_series"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["try_series"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with series.read */
        get: operations["get_series"];
        /** @description For: customer, staff with series.write */
        put: operations["edit_series"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with series.write */
        get: operations["list_series_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/home-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with standins.read */
        get: operations["list_home_keys"];
        put?: never;
        /** @description For: staff with standins.write */
        post: operations["add_home_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/home-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with standins.home */
        post: operations["write_home_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/home-notes/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with standins.home */
        post: operations["open_home_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer, staff with series.write */
        post: operations["preview_series_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: customer, staff with series.write */
        put: operations["set_series_renewal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/stand-in-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with standins.write */
        get: operations["list_stand_in_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with standins.read */
        get: operations["list_stand_ins"];
        put?: never;
        /** @description For: staff with standins.write */
        post: operations["propose_stand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/series/{id}/stand-ins/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with standins.write */
        put: operations["order_stand_ins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["show_session"];
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["sign_in"];
        /** @description For: customer, worker, staff */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["activate_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff */
        get: operations["list_own_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: customer, worker, staff */
        delete: operations["end_own_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.settings */
        get: operations["list_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with office.settings */
        put: operations["save_setting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["explain_slot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For: staff with standins.write */
        delete: operations["withdraw_stand_in"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-ins/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with standins.write */
        put: operations["note_stand_in_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_standards"];
        put?: never;
        /** @description For: staff with catalog.write */
        post: operations["add_standard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["get_standard"];
        /** @description For: staff with catalog.write */
        put: operations["save_standard"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/store-performance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with intake.read */
        get: operations["get_store_performance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["list_stores"];
        put?: never;
        /** @description For: staff with identity.stores */
        post: operations["add_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["load_store"];
        /** @description For: staff with identity.stores */
        put: operations["change_store"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with office.trail */
        get: operations["show_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with ledger.books */
        get: operations["get_trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unsettled-series-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with series.read */
        get: operations["list_unsettled_series_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with visits.read */
        get: operations["read_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["accept_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with dispatch.write */
        post: operations["assign_crew"];
        /** @description For: staff with dispatch.write */
        delete: operations["withdraw_crew"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with dispatch.read */
        get: operations["list_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with visits.accept */
        post: operations["check_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with care.read */
        get: operations["get_visit_feedback"];
        put?: never;
        /** @description For: staff with care.call */
        post: operations["take_visit_feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with visits.read */
        get: operations["read_visit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff with visits.read */
        get: operations["read_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with dispatch.write */
        put: operations["pin_visit"];
        post?: never;
        /** @description For: staff with dispatch.write */
        delete: operations["unpin_visit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with notify.read */
        get: operations["get_rating"];
        put?: never;
        /** @description For: customer */
        post: operations["rate_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, staff with visits.read */
        get: operations["print_service_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/relay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer, worker, staff with calls.read */
        get: operations["get_visit_relay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: customer */
        get: operations["get_own_review"];
        /** @description For: customer */
        put: operations["let_review_be_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/review/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: customer */
        post: operations["appeal_hiding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/safety-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with safety.take */
        post: operations["ask_are_you_all_right"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/visits/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with dispatch.write */
        put: operations["move_visit_start"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with webhooks.read */
        get: operations["get_webhook_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with webhooks.write */
        post: operations["replay_webhook_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with webhooks.read */
        get: operations["list_webhooks"];
        put?: never;
        /** @description For: staff with webhooks.write */
        post: operations["add_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with webhooks.write */
        put: operations["save_webhook"];
        post?: never;
        /** @description For: staff with webhooks.write */
        delete: operations["remove_webhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with webhooks.read */
        get: operations["list_webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with webhooks.write */
        post: operations["ping_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with webhooks.write */
        post: operations["renew_webhook_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wechat-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: anyone, customer, worker, staff */
        get: operations["check_wechat_address"];
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["hear_wechat_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worker-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["sign_in_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worker-session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: anyone, customer, worker, staff */
        post: operations["ask_worker_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["list_workers"];
        put?: never;
        /** @description For: staff with workforce.write */
        post: operations["add_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["read_worker"];
        /** @description For: staff with workforce.write */
        put: operations["save_worker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/badge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["read_badge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with workforce.hours */
        put: operations["save_worker_day"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["read_worker_disclosure"];
        /** @description For: staff with workforce.write */
        put: operations["save_worker_disclosure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with introductions.write */
        post: operations["tell_fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["read_gates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["list_leave"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.papers */
        get: operations["list_papers"];
        put?: never;
        /** @description For: staff with workforce.papers */
        post: operations["add_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["get_worker_reach"];
        /** @description For: staff with workforce.write */
        put: operations["set_worker_reach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For: staff with workforce.write */
        put: operations["set_worker_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/unmasking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For: staff with workforce.unmask */
        post: operations["unmask_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For: staff with workforce.read */
        get: operations["read_week"];
        /** @description For: staff with workforce.hours */
        put: operations["save_week"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AftersalesAnonymousAgreementForm: {
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            note?: string;
        };
        AftersalesAnonymousCancelForm: {
            reason: string;
            /**
             * Format: int64
             * @description fen
             */
            fee?: number;
            /** @enum {string} */
            fault?: "customer" | "company" | "nobody";
            stated?: components["schemas"]["AftersalesAnonymousStatedForm"];
            retention?: components["schemas"]["AftersalesAnonymousRetentionForm"];
            signature?: components["schemas"]["AftersalesAnonymousSignatureForm"];
        };
        AftersalesAnonymousCasePage: {
            items: components["schemas"]["AftersalesCancellationView"][];
            next_cursor?: string;
        };
        AftersalesAnonymousCasePath: {
            /** Format: uuid */
            id: string;
        };
        AftersalesAnonymousCaseQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            all?: boolean;
        };
        AftersalesAnonymousCheck: {
            is_fit: boolean;
            flaws: components["schemas"]["AftersalesAnonymousFlawView"][];
        };
        AftersalesAnonymousCostForm: {
            /**
             * Format: int64
             * @description fen
             */
            spent?: number;
            /**
             * Format: int64
             * @description fen
             */
            fair_loss?: number;
            /**
             * Format: int64
             * @description fen
             */
            lowered_to?: number;
            why: string;
        };
        AftersalesAnonymousEndingQuery: {
            /** @enum {string} */
            fault?: "customer" | "company" | "nobody";
            /** @enum {string} */
            condition?: "good" | "used";
            /** Format: int64 */
            spent?: number;
            is_beyond_repair?: boolean;
        };
        AftersalesAnonymousFlawView: {
            flaw: components["schemas"]["AftersalesFlaw"];
            zh: string;
            en: string;
        };
        AftersalesAnonymousFollowUpForm: {
            /** @enum {string} */
            result: "satisfied" | "unsatisfied";
            said: string;
        };
        AftersalesAnonymousGoodsPage: {
            items: components["schemas"]["AftersalesAnonymousGoodsView"][];
            next_cursor?: string;
        };
        AftersalesAnonymousGoodsPath: {
            /** Format: uuid */
            id: string;
        };
        AftersalesAnonymousGoodsQuote: {
            /** @enum {string} */
            outcome: "refund" | "repair" | "refuse";
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /**
             * Format: int64
             * @description fen
             */
            paid: number;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            /**
             * Format: int64
             * @description fen
             */
            refund: number;
            exchanges: boolean;
            needs_approval: boolean;
            rule: string;
            /** Format: int64 */
            policy: number;
            law: string;
            reasons: components["schemas"]["AftersalesReasonView"][];
        };
        AftersalesAnonymousGoodsView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            kind: "service" | "custom_service" | "goods" | "custom_goods" | "clearance" | "self_pickup";
            /** @enum {string} */
            sale: "online" | "shop";
            label: string;
            /** Format: int64 */
            count: number;
            /** @enum {string} */
            state: "placed" | "delivered" | "asked" | "called_off" | "returned";
            /**
             * Format: int64
             * @description fen
             */
            due: number;
            ending?: components["schemas"]["AftersalesEnding"];
            quote: components["schemas"]["AftersalesAnonymousGoodsQuote"];
            refunds: components["schemas"]["AftersalesRefundLine"][];
            steps: components["schemas"]["AftersalesStep"][];
            /** Format: int64 */
            exchanges: number;
            /** Format: date-time */
            sold_at: string;
            /** Format: date-time */
            delivered_at?: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: int64 */
            version: number;
        };
        AftersalesAnonymousNoticeForm: {
            words: string;
        };
        AftersalesAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        AftersalesAnonymousOrderQuote: {
            quote: components["schemas"]["AftersalesQuoteView"];
            open?: components["schemas"]["AftersalesCancellationView"];
        };
        AftersalesAnonymousPolicyPage: {
            in_force: components["schemas"]["AftersalesPolicy"];
            versions: components["schemas"]["AftersalesPublished"][];
        };
        AftersalesAnonymousPublishForm: {
            rows: components["schemas"]["AftersalesRow"][];
            why: string;
        };
        AftersalesAnonymousQuoteQuery: {
            /** @enum {string} */
            fault?: "customer" | "company" | "nobody";
        };
        AftersalesAnonymousRefundPath: {
            /** Format: uuid */
            id: string;
        };
        AftersalesAnonymousRepairList: {
            items: components["schemas"]["AftersalesRepairView"][];
        };
        AftersalesAnonymousRepairNote: {
            said: string;
        };
        AftersalesAnonymousRepairPath: {
            /** Format: uuid */
            id: string;
        };
        AftersalesAnonymousRetentionForm: {
            /** @enum {string} */
            offered: "other_time" | "other_worker" | "discount" | "explanation";
            /** @enum {string} */
            result: "leaves" | "stays";
            note?: string;
        };
        AftersalesAnonymousReturnForm: {
            /** @enum {string} */
            fault: "customer" | "company" | "nobody";
            /** @enum {string} */
            condition: "good" | "used";
            reason: string;
            /**
             * Format: int64
             * @description fen
             */
            spent: number;
            is_beyond_repair?: boolean;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
        };
        AftersalesAnonymousRowsForm: {
            rows: components["schemas"]["AftersalesRow"][];
        };
        AftersalesAnonymousSignatureForm: {
            /** @enum {string} */
            way: "app" | "glass" | "paper" | "phone";
            /**
             * Format: int64
             * @description fen
             */
            fee?: number;
            image?: string;
            note?: string;
        };
        AftersalesAnonymousSimulationForm: {
            rows: components["schemas"]["AftersalesRow"][];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        AftersalesAnonymousStatedForm: {
            /**
             * Format: int64
             * @description fen
             */
            spent?: number;
            /**
             * Format: int64
             * @description fen
             */
            fair_loss?: number;
            /**
             * Format: int64
             * @description fen
             */
            lowered_to?: number;
        };
        AftersalesCancellationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order: string;
            order_number: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            /** @enum {string} */
            state: "opened" | "asked" | "called_off" | "refused" | "kept" | "withdrawn";
            /** @enum {string} */
            fault: "customer" | "company" | "nobody";
            reason: string;
            stated: components["schemas"]["AftersalesStated"];
            quote: components["schemas"]["AftersalesQuoteView"];
            /** @enum {string} */
            signed_by?: "app" | "glass" | "paper" | "phone";
            /** Format: date-time */
            signed_at?: string;
            /** Format: date-time */
            decide_by?: string;
            is_overdue: boolean;
            refunds: components["schemas"]["AftersalesRefundLine"][];
            steps: components["schemas"]["AftersalesStep"][];
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: int64 */
            version: number;
        };
        AftersalesCaseDifference: {
            /** Format: uuid */
            id: string;
            is_goods: boolean;
            number: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /**
             * Format: int64
             * @description fen
             */
            before: number;
            /**
             * Format: int64
             * @description fen
             */
            after: number;
            rule: string;
            /** @enum {string} */
            outcome: "refund" | "repair" | "refuse";
        };
        AftersalesCountedSpan: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            what: string;
        };
        AftersalesCustomerDifference: {
            /** Format: uuid */
            customer: string;
            name: string;
            difference: components["schemas"]["AftersalesDifference"];
        };
        AftersalesDiagnosis: {
            found: string;
            /** @enum {string} */
            fault: "customer" | "company" | "nobody";
            /** @enum {string} */
            way: "repair" | "redo" | "other_worker" | "partial_refund";
            parts: components["schemas"]["AftersalesRepairPart"][];
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            /**
             * Format: int64
             * @description fen
             */
            refund: number;
            /** Format: date-time */
            pick_up_at?: string;
            /** Format: date-time */
            return_at?: string;
        };
        AftersalesDifference: {
            /** Format: int64 */
            cases: number;
            /** Format: int64 */
            dearer: number;
            /** Format: int64 */
            cheaper: number;
            /**
             * Format: int64
             * @description fen
             */
            before: number;
            /**
             * Format: int64
             * @description fen
             */
            after: number;
        };
        AftersalesEarnestEnd: {
            /**
             * Format: int64
             * @description fen
             */
            held: number;
            /**
             * Format: int64
             * @description fen
             */
            forfeited: number;
            /**
             * Format: int64
             * @description fen
             */
            doubled: number;
        };
        AftersalesEnding: {
            /** @enum {string} */
            fault: "customer" | "company" | "nobody";
            /** @enum {string} */
            condition: "good" | "used";
            reason: string;
            /**
             * Format: int64
             * @description fen
             */
            spent: number;
            is_beyond_repair?: boolean;
        };
        AftersalesFlaw: {
            /** @enum {string} */
            kind: "hole" | "collision" | "same_id" | "empty_span" | "fee_without_refund" | "our_fault" | "return_right";
            rows: string[];
            /** @enum {string} */
            line?: "service" | "custom_service" | "goods" | "custom_goods" | "clearance" | "self_pickup";
            /** @enum {string} */
            phase?: "waiting" | "begun" | "over";
            /** @enum {string} */
            fault?: "customer" | "company" | "nobody";
            /** @enum {string} */
            sale?: "online" | "shop";
            /** @enum {string} */
            condition?: "good" | "used";
            city: string;
            /** Format: int64 */
            since_over_h?: number;
            /** Format: int64 */
            since_within_h?: number;
            /** Format: int64 */
            before_at_least_h?: number;
            /** Format: int64 */
            before_less_h?: number;
        };
        AftersalesPolicy: {
            /** Format: int64 */
            version: number;
            rows: components["schemas"]["AftersalesRow"][];
        };
        AftersalesPublished: {
            policy: components["schemas"]["AftersalesPolicy"];
            /** Format: date-time */
            published_at: string;
            /** Format: uuid */
            published_by: string;
            why: string;
        };
        AftersalesQuoteView: {
            /** @enum {string} */
            outcome: "refund" | "repair" | "refuse";
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /**
             * Format: int64
             * @description fen
             */
            paid: number;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            /**
             * Format: int64
             * @description fen
             */
            refund: number;
            /**
             * Format: int64
             * @description fen
             */
            owed: number;
            /** Format: date-time */
            free_until: string;
            is_free: boolean;
            is_special: boolean;
            needs_signature: boolean;
            needs_approval: boolean;
            rule: string;
            /** Format: int64 */
            policy: number;
            law: string;
            reasons: components["schemas"]["AftersalesReasonView"][];
            earnest?: components["schemas"]["AftersalesEarnestEnd"];
        };
        AftersalesReasonView: {
            rule: string;
            zh: string;
            en: string;
        };
        AftersalesRefundLine: {
            /** Format: uuid */
            refund: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            method: "cash" | "card" | "bank_transfer" | "pay_later";
            /** @enum {string} */
            stage: "asked" | "approved" | "refused" | "paid" | "filed";
        };
        AftersalesRepairClock: {
            /** Format: uuid */
            id: string;
            clock: string;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "lapsed" | "stopped";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            ended_at?: string;
            is_overdue: boolean;
            minutes: components["schemas"]["AftersalesCountedSpan"][];
        };
        AftersalesRepairPart: {
            name: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
        };
        AftersalesRepairView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            store: string;
            customer_name: string;
            /** @enum {string} */
            state: "noticed" | "contacted" | "diagnosed" | "signed" | "repaired" | "returned" | "closed" | "withdrawn";
            words: string;
            diagnosis?: components["schemas"]["AftersalesDiagnosis"];
            /**
             * Format: int64
             * @description fen
             */
            parts_total: number;
            waits_for_customer: boolean;
            /** Format: date-time */
            agreed_at?: string;
            /** Format: uuid */
            redo?: string;
            /** Format: date-time */
            redo_at?: string;
            refunds: components["schemas"]["AftersalesRefundLine"][];
            clocks: components["schemas"]["AftersalesRepairClock"][];
            steps: components["schemas"]["AftersalesStep"][];
            /** Format: date-time */
            noticed_at: string;
            /** Format: date-time */
            returned_at?: string;
            /** Format: int64 */
            version: number;
        };
        AftersalesRow: {
            id: string;
            kinds: ("service" | "custom_service" | "goods" | "custom_goods" | "clearance" | "self_pickup")[];
            phases: ("waiting" | "begun" | "over")[];
            faults: ("customer" | "company" | "nobody")[];
            sales: ("online" | "shop")[];
            conditions: ("good" | "used")[];
            cities: string[];
            /** Format: int64 */
            since_over?: number;
            /** Format: int64 */
            since_within?: number;
            /** Format: int64 */
            before_at_least?: number;
            /** Format: int64 */
            before_less?: number;
            /** @enum {string} */
            outcome: "refund" | "repair" | "refuse";
            /** @enum {string} */
            basis: "nothing" | "percent" | "spent";
            /** Format: int64 */
            percent: number;
            /**
             * Format: int64
             * @description fen
             */
            at_least: number;
            exchanges: boolean;
            needs_signature: boolean;
            /** @enum {string} */
            consent: "none" | "by_amount";
            law: string;
        };
        AftersalesSellGoods: {
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            kind: "service" | "custom_service" | "goods" | "custom_goods" | "clearance" | "self_pickup";
            /** @enum {string} */
            sale: "online" | "shop";
            label: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
        };
        AftersalesSimulation: {
            whole: components["schemas"]["AftersalesDifference"];
            by_store: components["schemas"]["AftersalesStoreDifference"][];
            by_customer: components["schemas"]["AftersalesCustomerDifference"][];
            cases: components["schemas"]["AftersalesCaseDifference"][];
            is_cut: boolean;
        };
        AftersalesStated: {
            /**
             * Format: int64
             * @description fen
             */
            spent: number;
            /**
             * Format: int64
             * @description fen
             */
            fair_loss?: number;
            /**
             * Format: int64
             * @description fen
             */
            lowered_to?: number;
        };
        AftersalesStep: {
            /** Format: int64 */
            sequence: number;
            /** @enum {string} */
            kind: "opened" | "retention_tried" | "stated" | "signed" | "asked" | "approved" | "refused" | "called_off" | "refund_asked" | "refund_approved" | "refund_refused" | "refund_paid" | "refund_filed" | "kept" | "withdrawn" | "overdue" | "noticed" | "contacted" | "diagnosed" | "plan_signed" | "agreed" | "repaired" | "returned" | "closed" | "reopened" | "sold" | "handed_over" | "goods_returned" | "exchanged";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            note?: string;
        };
        AftersalesStoreDifference: {
            /** Format: uuid */
            store: string;
            name: string;
            difference: components["schemas"]["AftersalesDifference"];
        };
        ApiPageQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
        };
        AppSolveAnonymousPlanList: {
            items: components["schemas"]["AppSolveAnonymousPlanView"][];
        };
        AppSolveAnonymousPlanPath: {
            /** Format: uuid */
            id: string;
        };
        AppSolveAnonymousPlanQuery: {
            /** Format: int64 */
            seconds?: number;
            /** Format: int64 */
            threads?: number;
            /** Format: int64 */
            seed?: number;
            /** @enum {string} */
            format?: "detect" | "vroom" | "solomon" | "hhcrsp";
            /** @enum {string} */
            objective?: "usual" | "vroom" | "distance" | "hearth";
        };
        AppSolveAnonymousPlanView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            stage: "running" | "done" | "cancelled" | "refused" | "lost";
            /** Format: int64 */
            stops: number;
            /** Format: int64 */
            vehicles: number;
            seconds: number;
            /** Format: int64 */
            percent: number;
            /** Format: int64 */
            unserved?: number;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            ended_at?: string;
            solution?: unknown;
        };
        CallsAnonymousCallPage: {
            items: components["schemas"]["CallsAnonymousCallView"][];
            next_cursor?: string;
        };
        CallsAnonymousCallPath: {
            /** Format: uuid */
            id: string;
        };
        CallsAnonymousCallReport: {
            answering: components["schemas"]["CallsStoreAnswering"];
            /** Format: int64 */
            rings: number;
        };
        CallsAnonymousCallView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "ringing" | "answered" | "ended" | "missed";
            phone?: string;
            customer?: components["schemas"]["CustomersCustomerView"];
            called?: string;
            /** Format: uuid */
            store?: string;
            is_relayed: boolean;
            /** Format: date-time */
            rang_at?: string;
            /** Format: int64 */
            rings?: number;
            /** Format: int64 */
            seconds_to_answer?: number;
            /** Format: date-time */
            ended_at?: string;
            is_recorded: boolean;
            /** Format: uuid */
            taken_by?: string;
            /** Format: date-time */
            created_at: string;
        };
        CallsAnonymousLineForm: {
            name: string;
            api_url?: string;
            api_token?: string;
            is_on?: boolean;
        };
        CallsAnonymousLineList: {
            items: components["schemas"]["CallsAnonymousLineView"][];
        };
        CallsAnonymousLinePath: {
            /** Format: uuid */
            id: string;
        };
        CallsAnonymousLineView: {
            /** Format: uuid */
            id: string;
            name: string;
            api_url: string;
            has_token: boolean;
            is_on: boolean;
            events_path: string;
            /** Format: date-time */
            forged_at?: string;
            /** Format: int64 */
            version: number;
        };
        CallsAnonymousLineWithSecret: {
            line: components["schemas"]["CallsAnonymousLineView"];
            secret: string;
        };
        CallsAnonymousLiveCalls: {
            items: components["schemas"]["CallsAnonymousCallView"][];
        };
        CallsAnonymousRelayView: {
            number?: string;
            /** Format: date-time */
            until?: string;
        };
        CallsAnonymousReportQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        CallsAnonymousTakenCall: {
            call: components["schemas"]["CallsAnonymousCallView"];
            phone?: string;
        };
        CallsAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        CallsStoreAnswering: {
            /** Format: int64 */
            calls: number;
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            missed: number;
            /** Format: int64 */
            in_time: number;
            /** Format: int64 */
            seconds_mean: number;
        };
        CareAnonymousAnsweredList: {
            items: components["schemas"]["CareAnswered"][];
        };
        CareAnonymousBatchQuery: {
            /** Format: uuid */
            store: string;
        };
        CareAnonymousBirthdayForm: {
            /** Format: uuid */
            store: string;
            month_day?: string;
        };
        CareAnonymousCallList: {
            items: components["schemas"]["CareAnonymousCallRow"][];
        };
        CareAnonymousCallPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousCallQuery: {
            /** Format: uuid */
            store?: string;
        };
        CareAnonymousCallRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "after_service" | "day_before" | "second_contact";
            /** Format: uuid */
            order: string;
            order_number: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            customer: string;
            person?: components["schemas"]["CustomersCustomerView"];
            /** Format: uuid */
            store: string;
            item: components["schemas"]["CatalogName"];
            /** @enum {string} */
            level: "agent" | "manager";
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: int64 */
            tries: number;
            is_overdue: boolean;
            /** Format: date-time */
            quiet_until?: string;
            /** Format: int64 */
            version: number;
        };
        CareAnonymousCallView: {
            call: components["schemas"]["CareAnonymousCallRow"];
            lines: string[];
            asking?: components["schemas"]["CareQuestionnaire"];
            earlier: components["schemas"]["CareAnswered"][];
            /** Format: int64 */
            version: number;
        };
        CareAnonymousContactForm: {
            is_wanted: boolean;
        };
        CareAnonymousCustomerCare: {
            contact: components["schemas"]["CareContact"];
            birthday?: string;
            plans: components["schemas"]["CarePlan"][];
            occasions: components["schemas"]["CareOccasion"][];
        };
        CareAnonymousCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousFeedbackForm: {
            answers: components["schemas"]["CareAnswer"][];
            note?: string;
        };
        CareAnonymousFeedbackView: {
            asking: components["schemas"]["CareQuestionnaire"];
            is_due: boolean;
            answered?: components["schemas"]["CareAnswered"];
        };
        CareAnonymousLetterPage: {
            items: components["schemas"]["CareAnonymousLetterRow"][];
            next_cursor?: string;
        };
        CareAnonymousLetterPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousLetterQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** Format: uuid */
            store: string;
            all?: boolean;
        };
        CareAnonymousLetterRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order: string;
            order_number: string;
            /** Format: uuid */
            customer: string;
            person?: components["schemas"]["CustomersCustomerView"];
            /** Format: uuid */
            store: string;
            locale: string;
            /** Format: date-time */
            written_at: string;
            /** Format: date-time */
            printed_at?: string;
        };
        CareAnonymousOccasionForm: {
            /** @enum {string} */
            result: "done" | "skipped";
            note?: string;
        };
        CareAnonymousOccasionList: {
            items: components["schemas"]["CareAnonymousOccasionRow"][];
        };
        CareAnonymousOccasionPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousOccasionRow: {
            occasion: components["schemas"]["CareOccasion"];
            what?: string;
            person?: components["schemas"]["CustomersCustomerView"];
            is_overdue: boolean;
        };
        CareAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousOutcomeForm: {
            /** @enum {string} */
            outcome: "answered" | "no_answer" | "call_later" | "wrong_number" | "opted_out" | "confirmed" | "wants_change";
            answers?: components["schemas"]["CareAnswer"][];
            note?: string;
            /** Format: date-time */
            call_at?: string;
        };
        CareAnonymousOutcomeView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "dropped";
            /** @enum {string} */
            result: "satisfied" | "unsatisfied" | "confirmed" | "wants_change" | "no_answer" | "refused" | "call_later" | "wrong_number" | "opted_out" | "not_made";
            /** Format: int64 */
            average?: number;
            /** Format: uuid */
            complaint?: string;
            complaint_number?: string;
            /** Format: int64 */
            version: number;
        };
        CareAnonymousPlanForm: {
            /** Format: uuid */
            store: string;
            what: string;
            /** Format: int64 */
            every_days: number;
            /** Format: date-time */
            first_at: string;
        };
        CareAnonymousPlanPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousPrintedCount: {
            /** Format: int64 */
            count: number;
        };
        CareAnonymousPrintedForm: {
            /** Format: uuid */
            store: string;
            letters: string[];
        };
        CareAnonymousReportForm: {
            /** Format: date */
            week: string;
        };
        CareAnonymousScriptForm: {
            /** @enum {string} */
            purpose: "after_service" | "second_contact" | "feedback" | "care_visit";
            /** Format: uuid */
            item?: string;
            script: components["schemas"]["CareScript"];
            why: string;
        };
        CareAnonymousScriptList: {
            in_force: components["schemas"]["CareQuestionnaire"][];
            versions: components["schemas"]["CareQuestionnaire"][];
            house: components["schemas"]["CareQuestionnaire"][];
        };
        CareAnonymousTemplateForm: {
            letter: components["schemas"]["CareLetterTemplate"];
            why: string;
        };
        CareAnonymousTemplatePage: {
            in_force: components["schemas"]["CarePublishedTemplate"];
            versions: components["schemas"]["CarePublishedTemplate"][];
            slots: string[];
            house: components["schemas"]["CareLetterTemplate"];
        };
        CareAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        CareAnonymousWeekQuery: {
            /** Format: date */
            week?: string;
        };
        CareAnonymousWeekRow: {
            figures: components["schemas"]["CareStoreWeek"];
            /** Format: int64 */
            in_time_percent?: number;
            /** Format: int64 */
            score?: number;
            /** Format: int64 */
            response_percent?: number;
        };
        CareAnonymousWeekView: {
            /** Format: date */
            monday: string;
            /** Format: date */
            sunday: string;
            stores: components["schemas"]["CareAnonymousWeekRow"][];
            total: components["schemas"]["CareAnonymousWeekRow"];
            /** Format: date-time */
            made_at?: string;
            is_over: boolean;
        };
        CareAnswer: {
            question: string;
            /** Format: int64 */
            score?: number;
            yes?: boolean;
            pick?: string;
            text?: string;
        };
        CareAnswered: {
            /** Format: uuid */
            subject: string;
            /** @enum {string} */
            purpose: "after_service" | "second_contact" | "feedback" | "care_visit";
            /** Format: int64 */
            script_version: number;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            store: string;
            answers: components["schemas"]["CareAsked"][];
            /** Format: int64 */
            average?: number;
            /** Format: int64 */
            lowest?: number;
            /** Format: int64 */
            troubles: number;
            /** Format: uuid */
            complaint?: string;
            /** Format: date-time */
            answered_at: string;
            /** Format: uuid */
            answered_by: string;
        };
        CareAsked: {
            question: components["schemas"]["CareQuestion"];
            answer: components["schemas"]["CareAnswer"];
        };
        CareContact: {
            /** Format: date-time */
            opted_out_at?: string;
            /** @enum {string} */
            opted_out_by?: "anonymous" | "customer" | "worker" | "staff" | "system";
        };
        CareLetterTemplate: {
            zh: components["schemas"]["CareLetterText"];
            en: components["schemas"]["CareLetterText"];
        };
        CareLetterText: {
            title: string;
            body: string;
            greeting: string;
        };
        CareOccasion: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "birthday" | "care_visit";
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            plan?: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at: string;
            /** @enum {string} */
            result?: "done" | "skipped";
            note?: string;
            /** Format: date-time */
            done_at?: string;
        };
        CarePick: {
            code: string;
            name: components["schemas"]["CatalogName"];
        };
        CarePlan: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            what: string;
            /** Format: int64 */
            every_days: number;
            /** Format: date-time */
            next_at: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            ended_at?: string;
        };
        CarePublishedTemplate: {
            /** Format: int64 */
            version: number;
            letter: components["schemas"]["CareLetterTemplate"];
            /** Format: date-time */
            published_at?: string;
            /** Format: uuid */
            published_by?: string;
            why: string;
        };
        CareQuestion: {
            code: string;
            /** @enum {string} */
            kind: "score" | "yes_no" | "choice" | "text";
            ask: components["schemas"]["CatalogSentence"];
            picks: components["schemas"]["CarePick"][];
            is_needed: boolean;
            bad_answer?: boolean;
            /** @enum {string} */
            about?: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
        };
        CareQuestionnaire: {
            /** @enum {string} */
            purpose: "after_service" | "second_contact" | "feedback" | "care_visit";
            /** Format: uuid */
            item?: string;
            /** Format: int64 */
            version: number;
            script: components["schemas"]["CareScript"];
            /** Format: date-time */
            published_at?: string;
            /** Format: uuid */
            published_by?: string;
            why: string;
        };
        CareScript: {
            opening: components["schemas"]["CatalogSentence"];
            questions: components["schemas"]["CareQuestion"][];
            closing: components["schemas"]["CatalogSentence"];
        };
        CareStoreWeek: {
            /** Format: uuid */
            store: string;
            name: string;
            /** Format: int64 */
            visits: number;
            /** Format: int64 */
            calls_due: number;
            /** Format: int64 */
            calls_in_time: number;
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            score_sum: number;
            /** Format: int64 */
            scored: number;
            /** Format: int64 */
            low_scores: number;
            /** Format: int64 */
            complaints: number;
            /** Format: int64 */
            responses_due: number;
            /** Format: int64 */
            responses_in_time: number;
        };
        CatalogAcceptancePoint: {
            code: string;
            group: string;
            text: components["schemas"]["CatalogSentence"];
            /** Format: int64 */
            weight: number;
        };
        CatalogAcceptanceStep: {
            /** @enum {string} */
            role: "on_site" | "team_supervisor" | "office_supervisor" | "customer";
            by_photos: boolean;
        };
        CatalogAnonymousItemLine: {
            /** Format: uuid */
            id: string;
            code: string;
            /** Format: uuid */
            parent?: string;
            name: components["schemas"]["CatalogName"];
            summary: components["schemas"]["CatalogSentence"];
            icon: string;
            /** @enum {string} */
            unit?: "hour" | "visit" | "square_metre" | "piece" | "day" | "month";
            usual?: number;
            is_offered: boolean;
            /** Format: int64 */
            version: number;
        };
        CatalogAnonymousItemList: {
            items: components["schemas"]["CatalogAnonymousItemLine"][];
        };
        CatalogAnonymousItemPath: {
            /** Format: uuid */
            id: string;
        };
        CatalogAnonymousItemQuery: {
            query?: string;
            all?: boolean;
        };
        CatalogAnonymousItemVersionPath: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
        };
        CatalogAnonymousStandardLine: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @enum {string} */
            kind: "process" | "quality" | "facility" | "personnel" | "safety";
            title: components["schemas"]["CatalogName"];
            /** Format: date */
            valid_from: string;
            /** Format: int64 */
            version: number;
        };
        CatalogAnonymousStandardList: {
            items: components["schemas"]["CatalogAnonymousStandardLine"][];
        };
        CatalogAnonymousStandardPath: {
            /** Format: uuid */
            id: string;
        };
        CatalogAnonymousStandardQuery: {
            /** Format: date */
            day?: string;
            /** Format: int64 */
            version?: number;
        };
        CatalogChoice: {
            code: string;
            /** Format: int64 */
            count: number;
        };
        CatalogCrewRule: {
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            per_worker: number;
        };
        CatalogDurationRule: {
            /** Format: int64 */
            base_min: number;
            /** Format: int64 */
            per_unit_s: number;
            /** Format: int64 */
            least_min: number;
            /** Format: int64 */
            step_min: number;
            is_shared: boolean;
        };
        CatalogGroup: {
            code: string;
            name: components["schemas"]["CatalogName"];
        };
        CatalogItem: {
            code: string;
            /** Format: uuid */
            parent?: string;
            /** Format: int64 */
            position: number;
            name: components["schemas"]["CatalogName"];
            summary: components["schemas"]["CatalogSentence"];
            icon: string;
            aliases: string[];
            is_offered: boolean;
            /** Format: date */
            offered_from?: string;
            /** Format: date */
            offered_until?: string;
            service?: components["schemas"]["CatalogService"];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
        };
        CatalogItemDraft: {
            code: string;
            /** Format: uuid */
            parent?: string;
            /** Format: int64 */
            position: number;
            name: components["schemas"]["CatalogName"];
            summary: components["schemas"]["CatalogSentence"];
            icon: string;
            aliases: string[];
            is_offered: boolean;
            /** Format: date */
            offered_from?: string;
            /** Format: date */
            offered_until?: string;
            service?: components["schemas"]["CatalogService"];
        };
        CatalogName: {
            zh: string;
            en: string;
        };
        CatalogOption: {
            code: string;
            name: components["schemas"]["CatalogName"];
            /** Format: int64 */
            most: number;
            /** Format: int64 */
            extra_min: number;
            group?: string;
            skills: components["schemas"]["CatalogSkillNeed"][];
        };
        CatalogSentence: {
            zh: string;
            en: string;
        };
        CatalogService: {
            /** @enum {string} */
            unit: "hour" | "visit" | "square_metre" | "piece" | "day" | "month";
            /** @enum {string} */
            form: "visits" | "engagement";
            least: number;
            most: number;
            step: number;
            usual: number;
            options: components["schemas"]["CatalogOption"][];
            duration: components["schemas"]["CatalogDurationRule"];
            crew: components["schemas"]["CatalogCrewRule"];
            skills: components["schemas"]["CatalogSkillNeed"][];
            papers: ("identity" | "health" | "background" | "licence" | "insurance" | "skill_certificate")[];
            /** @enum {string} */
            health: "general" | "live_in" | "elder_care" | "mother_infant";
            trainings: string[];
            needs_cover: boolean;
            allows_gender_choice: boolean;
            acceptance: components["schemas"]["CatalogAcceptanceStep"][];
            /** @enum {string} */
            cancellation: "standard" | "special";
            /** Format: int64 */
            notice_min: number;
            /** Format: int64 */
            before_min: number;
            /** Format: int64 */
            after_min: number;
            /** Format: uuid */
            standard?: string;
            general_standards: string[];
            includes: components["schemas"]["CatalogSentence"][];
            excludes: components["schemas"]["CatalogSentence"][];
        };
        CatalogSkillNeed: {
            code: string;
            /** Format: int64 */
            level: number;
        };
        CatalogStandard: {
            code: string;
            /** @enum {string} */
            kind: "process" | "quality" | "facility" | "personnel" | "safety";
            title: components["schemas"]["CatalogName"];
            /** Format: date */
            valid_from: string;
            groups: components["schemas"]["CatalogGroup"][];
            steps: components["schemas"]["CatalogStep"][];
            points: components["schemas"]["CatalogAcceptancePoint"][];
            toolkit: components["schemas"]["CatalogTool"][];
            cautions: components["schemas"]["CatalogSentence"][];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
        };
        CatalogStandardDraft: {
            code: string;
            /** @enum {string} */
            kind: "process" | "quality" | "facility" | "personnel" | "safety";
            title: components["schemas"]["CatalogName"];
            /** Format: date */
            valid_from: string;
            groups: components["schemas"]["CatalogGroup"][];
            steps: components["schemas"]["CatalogStep"][];
            points: components["schemas"]["CatalogAcceptancePoint"][];
            toolkit: components["schemas"]["CatalogTool"][];
            cautions: components["schemas"]["CatalogSentence"][];
        };
        CatalogStep: {
            code: string;
            group: string;
            text: components["schemas"]["CatalogSentence"];
            /** @enum {string} */
            photo: "none" | "after" | "before_and_after";
            is_required: boolean;
        };
        CatalogTool: {
            code: string;
            name: components["schemas"]["CatalogName"];
            /** Format: int64 */
            count: number;
            is_required: boolean;
        };
        CatalogWork: {
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            crew: number;
            /** Format: int64 */
            visits: number;
        };
        ChangesAnonymousAnswerForm: {
            is_agreed: boolean;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
        };
        ChangesAnonymousAskForm: {
            /** Format: uuid */
            quote: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            address: string;
            reason: string;
        };
        ChangesAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        ChangesAnonymousRequestList: {
            items: components["schemas"]["ChangesAnonymousRequestView"][];
        };
        ChangesAnonymousRequestPath: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
        };
        ChangesAnonymousRequestView: {
            /** Format: uuid */
            order: string;
            /** Format: int64 */
            number: number;
            /** @enum {string} */
            state: "waiting" | "agreed" | "refused" | "withdrawn" | "replaced" | "lapsed" | "overtaken";
            reason: string;
            before: components["schemas"]["ChangesAnonymousSide"];
            after: components["schemas"]["ChangesAnonymousSide"];
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            answer_until: string;
            /** Format: date-time */
            answered_at?: string;
        };
        ChangesAnonymousSide: {
            /** Format: date-time */
            starts_at: string;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            crew: number;
            quantity: number;
            address: string;
            options: components["schemas"]["CatalogName"][];
            /**
             * Format: int64
             * @description fen
             */
            price: number;
        };
        ChatAnonymousChatPage: {
            items: components["schemas"]["ChatChatRow"][];
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            unread: number;
            next_cursor?: string;
        };
        ChatAnonymousListQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            which?: "open" | "waiting" | "mine" | "closed";
        };
        ChatAnonymousOwnWords: {
            key: string;
            words: string;
            /** Format: uuid */
            order?: string;
        };
        ChatAnonymousOwnerBody: {
            /** Format: uuid */
            account?: string;
        };
        ChatAnonymousQuickAnswers: {
            items: string[];
        };
        ChatChatPath: {
            /** Format: uuid */
            id: string;
        };
        ChatChatRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @enum {string} */
            level: "agent" | "manager" | "headquarters";
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            inquiry?: string;
            /** Format: uuid */
            owner?: string;
            owner_name: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            last_at: string;
            /** Format: date-time */
            awaiting_since?: string;
            /** Format: date-time */
            promised_by?: string;
            is_late: boolean;
            /** Format: int64 */
            unread: number;
            /** Format: int64 */
            breaches: number;
        };
        ChatChatView: {
            row: components["schemas"]["ChatChatRow"];
            /** Format: uuid */
            clock?: string;
            is_mine: boolean;
            has_earlier: boolean;
            is_erased: boolean;
            lines: components["schemas"]["ChatLineView"][];
            /** Format: int64 */
            version: number;
        };
        ChatLineView: {
            /** Format: int64 */
            sequence: number;
            /** @enum {string} */
            kind: "words" | "picture" | "taken" | "closed";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            author_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            author_name: string;
            key: string;
            words?: string;
        };
        ChatLinesQuery: {
            /** Format: int64 */
            before?: number;
        };
        ChatOwnChat: {
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            state?: "open" | "closed";
            /** Format: uuid */
            order?: string;
            /** Format: int64 */
            answer_s: number;
            /** Format: date-time */
            promised_by?: string;
            is_late: boolean;
            agent_name: string;
            /** Format: int64 */
            unread: number;
            has_earlier: boolean;
            is_erased: boolean;
            lines: components["schemas"]["ChatLineView"][];
        };
        ChatPicturePath: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            sequence: number;
        };
        ChatPictureQuery: {
            key: string;
        };
        ChatWordsBody: {
            key: string;
            words: string;
        };
        ComplaintsAnonymousAnswerBody: {
            /** @enum {string} */
            result: "settled" | "mediated" | "explained" | "not_agreed";
            words: string;
        };
        ComplaintsAnonymousCasePath: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousClosingBody: {
            /** @enum {string} */
            cause: "skill" | "attitude" | "standard" | "scheduling" | "material" | "communication" | "price" | "other";
            said: string;
        };
        ComplaintsAnonymousCommitmentBody: {
            /** @enum {string} */
            kind: "to_customer" | "prevention";
            what: string;
            /** Format: uuid */
            owner?: string;
            /** Format: date-time */
            due_at: string;
        };
        ComplaintsAnonymousCommitmentPath: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousComplaintPage: {
            items: components["schemas"]["ComplaintsComplaintRow"][];
            next_cursor?: string;
        };
        ComplaintsAnonymousComplaintPath: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousDecisionBody: {
            /** @enum {string} */
            liability: "company" | "worker" | "customer_use" | "partner" | "nobody";
            remedies: ("apology" | "redo" | "refund" | "compensation" | "coupon" | "fee")[];
            /**
             * Format: int64
             * @description fen
             */
            amount?: number;
            /**
             * Format: int64
             * @description fen
             */
            fee?: number;
            said: string;
        };
        ComplaintsAnonymousFilePath: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousFindingsBody: {
            findings: string;
            /** Format: date-time */
            final_by?: string;
        };
        ComplaintsAnonymousFollowUpBody: {
            /** @enum {string} */
            result: "satisfied" | "unsatisfied" | "unreachable";
            words?: string;
        };
        ComplaintsAnonymousListQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            all?: boolean;
            overdue?: boolean;
            mine?: boolean;
            referred?: boolean;
            /** Format: uuid */
            customer?: string;
        };
        ComplaintsAnonymousNoteBody: {
            text: string;
            is_public?: boolean;
        };
        ComplaintsAnonymousOpenBody: {
            /** @enum {string} */
            kind: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
            words: string;
            /** @enum {string} */
            wanted?: "explanation" | "apology" | "redo" | "refund" | "compensation" | "other_worker";
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            visit?: string;
            /** Format: date-time */
            happened_at?: string;
            place?: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            channel?: "phone" | "web" | "store" | "mail" | "regulator" | "system";
            /** @enum {string} */
            grade?: "soft" | "hard";
            /** @enum {string} */
            mood?: "calm" | "upset" | "angry";
            workers?: string[];
            departments?: string[];
            alleges_fraud?: boolean;
        };
        ComplaintsAnonymousOwnBody: {
            /** @enum {string} */
            kind: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
            words: string;
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            visit?: string;
            /** @enum {string} */
            wanted?: "explanation" | "apology" | "redo" | "refund" | "compensation" | "other_worker";
        };
        ComplaintsAnonymousOwnList: {
            items: components["schemas"]["ComplaintsOwnComplaint"][];
        };
        ComplaintsAnonymousOwnPath: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousOwnerBody: {
            /** Format: uuid */
            account?: string;
        };
        ComplaintsAnonymousPhotoOf: {
            /** Format: uuid */
            id: string;
        };
        ComplaintsAnonymousPhotoPath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            photo: string;
        };
        ComplaintsAnonymousPhotoQuery: {
            key: string;
        };
        ComplaintsAnonymousReferralBody: {
            /** @enum {string} */
            authority: "mayor_hotline" | "market_regulator" | "commerce" | "other";
            office: string;
            letter: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            due_at?: string;
        };
        ComplaintsAnonymousReportQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: uuid */
            store?: string;
        };
        ComplaintsAnonymousSaidBody: {
            said: string;
        };
        ComplaintsAnonymousSilenceBody: {
            how_asked: string;
        };
        ComplaintsAnonymousSimilarList: {
            items: components["schemas"]["ComplaintsComplaintRow"][];
        };
        ComplaintsAnonymousStatementBody: {
            words: string;
        };
        ComplaintsAnonymousTakingBody: {
            is_taken: boolean;
            said?: string;
        };
        ComplaintsAnonymousWorkerList: {
            items: components["schemas"]["ComplaintsWorkerComplaint"][];
        };
        ComplaintsCommitment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            complaint: string;
            /** @enum {string} */
            kind: "to_customer" | "prevention";
            what: string;
            /** Format: uuid */
            owner: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            done_at?: string;
        };
        ComplaintsComplaintPhoto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            added_at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            content_type: string;
        };
        ComplaintsComplaintRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            channel: "phone" | "web" | "store" | "mail" | "regulator" | "system";
            /** @enum {string} */
            kind: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
            /** @enum {string} */
            grade: "soft" | "hard";
            /** @enum {string} */
            mood: "calm" | "upset" | "angry";
            /** @enum {string} */
            state: "open" | "responded" | "examined" | "asked" | "decided" | "closed" | "withdrawn";
            /** @enum {string} */
            level: "owner" | "manager" | "headquarters";
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            /** Format: uuid */
            order?: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            owner?: string;
            owner_name: string;
            next?: components["schemas"]["ComplaintsRunningPromise"];
            /** Format: int64 */
            breaches: number;
            referral?: components["schemas"]["ComplaintsReferralLine"];
        };
        ComplaintsComplaintView: {
            row: components["schemas"]["ComplaintsComplaintRow"];
            /** @enum {string} */
            wanted: "explanation" | "apology" | "redo" | "refund" | "compensation" | "other_worker";
            /** Format: uuid */
            visit?: string;
            words: string;
            place?: string;
            /** Format: date-time */
            happened_at?: string;
            workers: string[];
            worker_names: string[];
            departments: string[];
            alleges_fraud: boolean;
            /**
             * Format: int64
             * @description fen
             */
            exposure?: number;
            /**
             * Format: int64
             * @description fen
             */
            price?: number;
            /** Format: date-time */
            responded_at?: string;
            /** Format: date-time */
            examined_at?: string;
            /** Format: date-time */
            final_by?: string;
            decision?: components["schemas"]["ComplaintsDecision"];
            /** Format: date-time */
            decided_at?: string;
            /** @enum {string} */
            cause?: "skill" | "attitude" | "standard" | "scheduling" | "material" | "communication" | "price" | "other";
            /** Format: date-time */
            closed_at?: string;
            /** @enum {string} */
            satisfaction?: "satisfied" | "unsatisfied" | "unreachable";
            promises: components["schemas"]["ComplaintsRunningPromise"][];
            steps: components["schemas"]["ComplaintsOfficeStep"][];
            commitments: components["schemas"]["ComplaintsCommitment"][];
            photos: components["schemas"]["ComplaintsComplaintPhoto"][];
            referral?: components["schemas"]["ComplaintsReferralView"];
            /** Format: int64 */
            version: number;
        };
        ComplaintsCount: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        ComplaintsDecision: {
            /** @enum {string} */
            liability: "company" | "worker" | "customer_use" | "partner" | "nobody";
            remedies: ("apology" | "redo" | "refund" | "compensation" | "coupon" | "fee")[];
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
        };
        ComplaintsOfficeStep: {
            /** Format: int64 */
            sequence: number;
            /** @enum {string} */
            kind: "opened" | "taken" | "responded" | "examined" | "worker_said" | "worker_silent" | "asked" | "refused" | "decided" | "committed" | "kept" | "noted" | "overdue" | "closed" | "followed_up" | "reopened" | "withdrawn" | "referred" | "referral_taken" | "referral_declined" | "referral_answered";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            actor_name: string;
            is_public: boolean;
            note?: string;
        };
        ComplaintsOwnComplaint: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            channel: "phone" | "web" | "store" | "mail" | "regulator" | "system";
            /** @enum {string} */
            kind: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
            /** @enum {string} */
            wanted: "explanation" | "apology" | "redo" | "refund" | "compensation" | "other_worker";
            /** @enum {string} */
            state: "open" | "responded" | "examined" | "asked" | "decided" | "closed" | "withdrawn";
            /** Format: uuid */
            order?: string;
            words: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            response_by?: string;
            /** Format: date-time */
            final_by?: string;
            remedies: ("apology" | "redo" | "refund" | "compensation" | "coupon" | "fee")[];
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            steps: components["schemas"]["ComplaintsOwnStep"][];
            photos: components["schemas"]["ComplaintsComplaintPhoto"][];
        };
        ComplaintsOwnStep: {
            /** @enum {string} */
            kind: "opened" | "taken" | "responded" | "examined" | "worker_said" | "worker_silent" | "asked" | "refused" | "decided" | "committed" | "kept" | "noted" | "overdue" | "closed" | "followed_up" | "reopened" | "withdrawn" | "referred" | "referral_taken" | "referral_declined" | "referral_answered";
            /** Format: date-time */
            at: string;
            note?: string;
        };
        ComplaintsReferralLine: {
            /** @enum {string} */
            authority: "mayor_hotline" | "market_regulator" | "commerce" | "other";
            letter: string;
            /** @enum {string} */
            stage: "received" | "taken" | "declined" | "answered";
            /** Format: date-time */
            answer_by: string;
        };
        ComplaintsReferralView: {
            /** @enum {string} */
            authority: "mayor_hotline" | "market_regulator" | "commerce" | "other";
            office: string;
            letter: string;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            letter_due_at?: string;
            /** Format: date-time */
            answer_by: string;
            /** Format: date-time */
            accept_by: string;
            terms: string;
            /** @enum {string} */
            stage: "received" | "taken" | "declined" | "answered";
            /** Format: date-time */
            accepted_at?: string;
            /** Format: date-time */
            answered_at?: string;
            answered_by: string;
            /** @enum {string} */
            result?: "settled" | "mediated" | "explained" | "not_agreed";
            answer?: string;
        };
        ComplaintsReport: {
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            closed: number;
            /** Format: int64 */
            still_open: number;
            /** Format: int64 */
            breached: number;
            /** Format: int64 */
            satisfied: number;
            /** Format: int64 */
            unsatisfied: number;
            /** Format: int64 */
            median_response_s: number;
            /**
             * Format: int64
             * @description fen
             */
            paid: number;
            by_kind: components["schemas"]["ComplaintsCount"][];
            by_cause: components["schemas"]["ComplaintsCount"][];
            by_worker: components["schemas"]["ComplaintsCount"][];
        };
        ComplaintsRunningPromise: {
            /** Format: uuid */
            clock: string;
            /** @enum {string} */
            promise: "response" | "examination" | "final_date" | "commitment" | "follow_up" | "referral_answer" | "referral_acceptance";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "lapsed" | "stopped";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            due_at: string;
            is_overdue: boolean;
        };
        ComplaintsWorkerComplaint: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            channel: "phone" | "web" | "store" | "mail" | "regulator" | "system";
            /** @enum {string} */
            kind: "late" | "quality" | "damage" | "fees" | "attitude" | "safety";
            /** @enum {string} */
            state: "open" | "responded" | "examined" | "asked" | "decided" | "closed" | "withdrawn";
            /** Format: uuid */
            visit?: string;
            /** Format: date-time */
            opened_at: string;
            statement?: string;
        };
        CustomersAddressForm: {
            label?: string;
            province?: string;
            city: string;
            district: string;
            detail: string;
            latitude: number;
            longitude: number;
            home?: components["schemas"]["CustomersHomeFacts"];
            /** @enum {string} */
            said_by?: "customer" | "family" | "staff";
            is_default?: boolean;
        };
        CustomersAddressPath: {
            /** Format: uuid */
            id: string;
        };
        CustomersAddressView: {
            /** Format: uuid */
            id: string;
            label: string;
            province: string;
            city: string;
            district: string;
            detail: string;
            latitude: number;
            longitude: number;
            home?: components["schemas"]["CustomersHomeFacts"];
            told: components["schemas"]["CustomersTold"][];
            is_default: boolean;
            /** Format: int64 */
            version: number;
        };
        CustomersAddresses: {
            items: components["schemas"]["CustomersAddressView"][];
        };
        CustomersAnonymousAskCode: {
            phone: string;
            work?: string;
        };
        CustomersAnonymousBlockForm: {
            reason: string;
            /** Format: date-time */
            until: string;
        };
        CustomersAnonymousChoiceForm: {
            is_on: boolean;
            /** @enum {string} */
            word: "phone" | "in_person" | "chat";
        };
        CustomersAnonymousChoicePath: {
            /** Format: uuid */
            id: string;
        };
        CustomersAnonymousConsentPath: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
        };
        CustomersAnonymousConsents: {
            items: components["schemas"]["CustomersConsent"][];
        };
        CustomersAnonymousConsentsOf: {
            items: components["schemas"]["CustomersConsent"][];
        };
        CustomersAnonymousConsentsPath: {
            /** Format: uuid */
            id: string;
        };
        CustomersAnonymousCustomerFile: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string;
            locale: string;
            /** Format: uuid */
            store?: string;
            is_special_care: boolean;
            is_blocked: boolean;
            wishes: components["schemas"]["CustomersWishes"];
            /** Format: int64 */
            version: number;
            called?: string;
        };
        CustomersAnonymousCustomerForm: {
            name: string;
            phone: string;
            /** Format: uuid */
            store?: string;
            note?: string;
            is_special_care?: boolean;
            wishes?: components["schemas"]["CustomersWishes"];
        };
        CustomersAnonymousCustomerPage: {
            items: components["schemas"]["CustomersCustomerView"][];
            next_cursor?: string;
        };
        CustomersAnonymousHomeForm: {
            facts: components["schemas"]["CustomersHomeFacts"];
            /** @enum {string} */
            said_by: "customer" | "family" | "staff";
        };
        CustomersAnonymousHomePath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            address: string;
        };
        CustomersAnonymousLeaningForm: {
            /** Format: uuid */
            worker: string;
            /** @enum {string} */
            kind?: "favourite" | "refused";
        };
        CustomersAnonymousLeanings: {
            items: components["schemas"]["CustomersLeaning"][];
        };
        CustomersAnonymousOwnChoiceForm: {
            is_on: boolean;
        };
        CustomersAnonymousProfile: {
            /** Format: uuid */
            id: string;
            name: string;
            called?: string;
            phone: string;
            locale: string;
            wishes: components["schemas"]["CustomersWishes"];
            /** Format: int64 */
            version: number;
        };
        CustomersAnonymousProfileForm: {
            name: string;
            called?: string;
            locale?: string;
            wishes?: components["schemas"]["CustomersWishes"];
        };
        CustomersAnonymousPurposePath: {
            /** @enum {string} */
            purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
        };
        CustomersAnonymousSearchQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            phone?: string;
        };
        CustomersAnonymousSignIn: {
            phone: string;
            code: string;
            ticket: string;
            name?: string;
            /** @enum {string} */
            hand_over?: "cookie" | "bearer";
        };
        CustomersAnonymousToldForm: {
            /** @enum {string} */
            purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            text_version: string;
            text_hash: string;
            /** @enum {string} */
            word: "phone" | "in_person" | "chat";
        };
        CustomersAnonymousUnmask: {
            /** @enum {string} */
            part: "name" | "phone" | "addresses" | "note";
            reason: string;
        };
        CustomersAnonymousUnmaskedPart: {
            /** @enum {string} */
            part: "name" | "phone" | "addresses" | "note";
            value?: string;
            addresses?: components["schemas"]["CustomersAddressView"][];
            /** Format: date-time */
            until: string;
        };
        CustomersBlock: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            decided_by: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
            /** Format: date-time */
            lifted_at?: string;
        };
        CustomersConsent: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            text_version: string;
            text_hash: string;
            channel: string;
            /** @enum {string} */
            given_by_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            given_by: string;
            /** Format: date-time */
            given_at: string;
            /** Format: date-time */
            withdrawn_at?: string;
        };
        CustomersConsentWords: {
            /** @enum {string} */
            purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            text_version: string;
            text_hash: string;
            channel: string;
        };
        CustomersCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        CustomersCustomerView: {
            /** Format: uuid */
            id: string;
            name: string;
            phone: string;
            locale: string;
            /** Format: uuid */
            store?: string;
            is_special_care: boolean;
            is_blocked: boolean;
            wishes: components["schemas"]["CustomersWishes"];
            /** Format: int64 */
            version: number;
        };
        CustomersHomeFacts: {
            has_infection_risk?: boolean;
            infection?: string;
            has_danger?: boolean;
            cautions?: string;
            people?: string;
            has_cameras?: boolean;
            cameras?: string;
            has_pets?: boolean;
            pets?: string;
            entry?: string;
        };
        CustomersLeaning: {
            /** Format: uuid */
            worker: string;
            /** @enum {string} */
            kind: "favourite" | "refused";
            /** Format: date-time */
            since: string;
        };
        CustomersPersonalChoice: {
            is_on: boolean;
            /** Format: date-time */
            at?: string;
            /** @enum {string} */
            by_kind?: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** @enum {string} */
            word?: "phone" | "in_person" | "chat";
        };
        CustomersTold: {
            /** @enum {string} */
            question: "infection" | "danger" | "people" | "cameras" | "pets";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "customer" | "family" | "staff";
            /** @enum {string} */
            written_by: "anonymous" | "customer" | "worker" | "staff" | "system";
        };
        CustomersWishes: {
            language?: string;
            cuisine?: string;
            /** @enum {string} */
            worker_gender?: "female" | "male";
        };
        DealsAnonymousDiscountForm: {
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            reason: "make_good" | "wrong_price" | "long_wait" | "free_hour" | "several_orders" | "other";
            words: string;
        };
        DealsAnonymousDiscountList: {
            items: components["schemas"]["DealsAnonymousDiscountView"][];
        };
        DealsAnonymousDiscountView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            quote: string;
            /** Format: uuid */
            store: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            reason: "make_good" | "wrong_price" | "long_wait" | "free_hour" | "several_orders" | "other";
            words: string;
            /** @enum {string} */
            state: "waiting" | "given" | "refused" | "withdrawn";
            /** Format: date-time */
            asked_at: string;
            asked_by?: string;
            /** Format: uuid */
            given?: string;
            /**
             * Format: int64
             * @description fen
             */
            total?: number;
        };
        DealsAnonymousGiverView: {
            /** Format: uuid */
            staff: string;
            name?: string;
            /** Format: int64 */
            given: number;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            refused: number;
        };
        DealsAnonymousQuotePath: {
            /** Format: uuid */
            id: string;
        };
        DealsAnonymousReport: {
            givers: components["schemas"]["DealsAnonymousGiverView"][];
            items: components["schemas"]["DealsAnonymousDiscountView"][];
        };
        DealsAnonymousReportQuery: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** Format: uuid */
            store: string;
        };
        DepositsAnonymousAnswerForm: {
            is_agreed: boolean;
            /** @enum {string} */
            kind: "earnest" | "advance" | "security";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            word?: "site" | "in_person" | "phone";
        };
        DepositsAnonymousAskForm: {
            /** @enum {string} */
            kind: "earnest" | "advance" | "security";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            conditions?: string;
        };
        DepositsAnonymousDepositList: {
            items: components["schemas"]["DepositsAnonymousDepositView"][];
        };
        DepositsAnonymousDepositPath: {
            /** Format: uuid */
            id: string;
        };
        DepositsAnonymousDepositView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order: string;
            /** @enum {string} */
            kind: "earnest" | "advance" | "security";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            parts: components["schemas"]["LedgerDepositParts"];
            conditions: string;
            shown: string;
            meaning: components["schemas"]["DepositsAnonymousSentence"];
            source: components["schemas"]["DepositsAnonymousSentence"];
            /** @enum {string} */
            state: "asked" | "agreed" | "declined" | "withdrawn" | "held" | "counted" | "forfeited" | "doubled" | "given_back" | "returning" | "returned";
            /** Format: date-time */
            asked_at: string;
            /** @enum {string} */
            word?: "site" | "in_person" | "phone";
            /** Format: date-time */
            answered_at?: string;
            /** Format: uuid */
            payment?: string;
            /** Format: uuid */
            receipt?: string;
            receipt_number?: string;
            /** Format: date-time */
            return_by?: string;
            is_overdue: boolean;
            /** @enum {string} */
            refund?: "asked" | "approved" | "refused" | "paid" | "filed";
            /** Format: date-time */
            ended_at?: string;
            /**
             * Format: int64
             * @description fen
             */
            kept: number;
            kept_why: string;
        };
        DepositsAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        DepositsAnonymousReturnForm: {
            /**
             * Format: int64
             * @description fen
             */
            kept?: number;
            why?: string;
        };
        DepositsAnonymousSentence: {
            zh: string;
            en: string;
        };
        DepositsAnonymousTakingForm: {
            /** @enum {string} */
            method: "cash" | "card" | "bank_transfer" | "pay_later";
            reference?: string;
            payer?: string;
        };
        DepositsAnonymousTermsQuery: {
            /** @enum {string} */
            kind: "earnest" | "advance" | "security";
            /** Format: int64 */
            amount: number;
        };
        DepositsAnonymousTermsView: {
            /** @enum {string} */
            kind: "earnest" | "advance" | "security";
            parts: components["schemas"]["LedgerDepositParts"];
            /**
             * Format: int64
             * @description fen
             */
            most_earnest: number;
            meaning: components["schemas"]["DepositsAnonymousSentence"];
            source: components["schemas"]["DepositsAnonymousSentence"];
        };
        DispatchAccepted: {
            /** Format: uuid */
            visit: string;
            is_done: boolean;
            why_not?: components["schemas"]["DispatchSaid"];
        };
        DispatchAnonymousAcceptForm: {
            /** Format: uuid */
            store: string;
            moves: components["schemas"]["DispatchPlannedVisit"][];
        };
        DispatchAnonymousAcceptView: {
            /** Format: int64 */
            done: number;
            results: components["schemas"]["DispatchAccepted"][];
        };
        DispatchAnonymousAppealForm: {
            said: string;
        };
        DispatchAnonymousAssignForm: {
            workers: string[];
            /** @enum {string} */
            mode?: "automatic" | "suggested" | "manual" | "grabbed" | "forced";
            /** Format: int64 */
            visit_version: number;
        };
        DispatchAnonymousBoardQuery: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
        };
        DispatchAnonymousCandidateView: {
            /** Format: uuid */
            worker: string;
            number: string;
            name: string;
            can_come: boolean;
            can_lead: boolean;
            is_chosen: boolean;
            /** @enum {string} */
            asked?: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            reasons: components["schemas"]["DispatchSaid"][];
        };
        DispatchAnonymousCandidates: {
            /** Format: uuid */
            visit: string;
            /** Format: int64 */
            visit_version: number;
            /** Format: date-time */
            start: string;
            /** Format: int64 */
            crew_size: number;
            suggestions: components["schemas"]["DispatchAnonymousCandidateView"][];
            others: components["schemas"]["DispatchAnonymousCandidateView"][];
            /** Format: int64 */
            able: number;
        };
        DispatchAnonymousCrewView: {
            /** Format: uuid */
            visit: string;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            crew: components["schemas"]["DispatchAssignment"][];
            /** Format: int64 */
            version: number;
        };
        DispatchAnonymousDecisionForm: {
            is_upheld: boolean;
        };
        DispatchAnonymousDraftList: {
            drafts: components["schemas"]["DispatchDraft"][];
        };
        DispatchAnonymousDraftPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousDraftQuery: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
        };
        DispatchAnonymousFairnessView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            mean: components["schemas"]["DispatchAnonymousMeanView"];
            items: components["schemas"]["DispatchAnonymousShareView"][];
            appeals: components["schemas"]["DispatchAppeal"][];
        };
        DispatchAnonymousGrabList: {
            is_open: boolean;
            /** Format: int64 */
            fair_min: number;
            /** Format: int64 */
            most_a_day: number;
            /** Format: int64 */
            worked_min: number;
            /** Format: int64 */
            mean_min: number;
            items: components["schemas"]["DispatchAnonymousGrabView"][];
        };
        DispatchAnonymousGrabPath: {
            /** Format: uuid */
            visit: string;
        };
        DispatchAnonymousGrabView: {
            /** Format: uuid */
            visit: string;
            /** @enum {string} */
            role: "leader" | "member";
            item: components["schemas"]["CatalogName"];
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            crew_size: number;
            area: string;
            latitude: number;
            longitude: number;
            way?: components["schemas"]["DispatchWay"];
            /** Format: date-time */
            open_from: string;
            limit?: string;
        };
        DispatchAnonymousGrabbed: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
        };
        DispatchAnonymousHoldPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousHoldView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: date-time */
            valid_until: string;
        };
        DispatchAnonymousMeanView: {
            /** Format: int64 */
            workers: number;
            /** Format: int64 */
            work_min: number;
            /** Format: int64 */
            road_m: number;
            /**
             * Format: int64
             * @description fen
             */
            value: number;
        };
        DispatchAnonymousNewHold: {
            /** Format: uuid */
            item: string;
            options?: components["schemas"]["CatalogChoice"][];
            quantity?: number;
            /** Format: uuid */
            address?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            order?: string;
        };
        DispatchAnonymousOfferList: {
            items: components["schemas"]["DispatchAnonymousOfferView"][];
        };
        DispatchAnonymousOfferPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousOfferView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** @enum {string} */
            role: "leader" | "member";
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            item: components["schemas"]["CatalogName"];
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            crew_size: number;
            area: string;
            latitude: number;
            longitude: number;
            way?: components["schemas"]["DispatchWay"];
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            answer_until?: string;
        };
        DispatchAnonymousOwnFairnessView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            mine: components["schemas"]["DispatchShare"];
            mean: components["schemas"]["DispatchAnonymousMeanView"];
            refusals: components["schemas"]["DispatchCountedRefusal"][];
        };
        DispatchAnonymousPublishForm: {
            moves?: components["schemas"]["DispatchPlannedVisit"][];
        };
        DispatchAnonymousRefusalForm: {
            /** @enum {string} */
            reason: "unwell" | "dangerous" | "outside_contract" | "too_far" | "no_time" | "other";
            said?: string;
        };
        DispatchAnonymousRefusalPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousRefusalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            counts: boolean;
        };
        DispatchAnonymousRefuseWorkForm: {
            /** @enum {string} */
            reason: "dangerous" | "outside_contract";
            said?: string;
        };
        DispatchAnonymousRefusedList: {
            items: components["schemas"]["DispatchAnonymousRefusedView"][];
        };
        DispatchAnonymousRefusedOwn: {
            /** Format: uuid */
            visit: string;
            has_begun: boolean;
            counts: boolean;
        };
        DispatchAnonymousRefusedPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousRefusedView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            order_number: string;
            item: components["schemas"]["CatalogName"];
            /** Format: date-time */
            starts_at: string;
            /** Format: uuid */
            worker: string;
            worker_name: string;
            /** @enum {string} */
            reason: "unwell" | "dangerous" | "outside_contract" | "too_far" | "no_time" | "other";
            said?: string;
            /** Format: date-time */
            at: string;
            has_begun: boolean;
            /** @enum {string} */
            level: "store" | "manager" | "headquarters";
            /** Format: date-time */
            due_at?: string;
            /** @enum {string} */
            outcome?: "stand_in" | "made_safe" | "called_off";
            note?: string;
            /** Format: date-time */
            settled_at?: string;
        };
        DispatchAnonymousSettleForm: {
            /** @enum {string} */
            outcome: "stand_in" | "made_safe" | "called_off";
            note?: string;
        };
        DispatchAnonymousShareView: {
            /** Format: uuid */
            worker: string;
            number: string;
            name: string;
            share: components["schemas"]["DispatchShare"];
        };
        DispatchAnonymousSlotQuery: {
            /** Format: uuid */
            item: string;
            options?: string;
            quantity?: number;
            /** Format: uuid */
            address?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            store?: string;
            /** Format: date */
            from?: string;
            /** Format: int64 */
            days?: number;
            plain?: boolean;
            /** Format: uuid */
            order?: string;
        };
        DispatchAnonymousStartForm: {
            /** Format: date-time */
            start: string;
            frees_crew?: boolean;
        };
        DispatchAnonymousStoreQuery: {
            /** Format: uuid */
            store: string;
        };
        DispatchAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        DispatchAnonymousWhyQuery: {
            /** Format: uuid */
            item: string;
            options?: string;
            quantity?: number;
            /** Format: uuid */
            address?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            order?: string;
        };
        DispatchAppeal: {
            /** Format: uuid */
            assignment: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            worker: string;
            /** Format: date-time */
            starts_at: string;
            reason: string;
            said: string;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            decided_at?: string;
            is_upheld?: boolean;
        };
        DispatchAssignment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            worker: string;
            /** @enum {string} */
            role: "leader" | "member";
            /** @enum {string} */
            mode: "automatic" | "suggested" | "manual" | "grabbed" | "forced";
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            /** Format: date-time */
            busy_from: string;
            /** Format: date-time */
            busy_to: string;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            answered_at?: string;
            reason?: string;
            is_pinned: boolean;
        };
        DispatchBoard: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
            zone: string;
            workers: components["schemas"]["DispatchBoardWorker"][];
            items: string[];
            visits: components["schemas"]["DispatchBoardVisit"][];
            unassigned: string[];
            conflicts: components["schemas"]["DispatchBoardConflict"][];
            /** Format: int64 */
            version: number;
            roads_credit: string;
            are_roads_failing: boolean;
        };
        DispatchBoardConflict: {
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            worker: string;
            why: components["schemas"]["DispatchSaid"];
        };
        DispatchBoardSeat: {
            /** Format: uuid */
            worker: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            leads: boolean;
            is_pinned: boolean;
            /** Format: int64 */
            travel_min: number;
            /** Format: int64 */
            late_min: number;
        };
        DispatchBoardVisit: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order: string;
            /** Format: int64 */
            item: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: int64 */
            duration_min: number;
            /** Format: int64 */
            crew_size: number;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
            latitude: number;
            longitude: number;
            /** Format: int64 */
            version: number;
            crew: components["schemas"]["DispatchBoardSeat"][];
            kept_time: string[];
        };
        DispatchBoardWorker: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            /** @enum {string} */
            grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            is_leader: boolean;
            skills: string[];
            latitude: number;
            longitude: number;
            shifts: components["schemas"]["DispatchStretch"][];
            leave: components["schemas"]["DispatchStretch"][];
        };
        DispatchCostLine: {
            code: string;
            text: string;
            /**
             * Format: int64
             * @description fen
             */
            value: number;
        };
        DispatchCountedRefusal: {
            /** Format: uuid */
            assignment: string;
            /** Format: uuid */
            visit: string;
            /** Format: date-time */
            starts_at: string;
            reason: string;
            said?: string;
            /** Format: date-time */
            appealed_at?: string;
            is_upheld?: boolean;
        };
        DispatchDayPlan: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
            moves: components["schemas"]["DispatchPlannedVisit"][];
            unserved: components["schemas"]["DispatchUnservedVisit"][];
            now: components["schemas"]["DispatchDaySums"];
            then: components["schemas"]["DispatchDaySums"];
            /** Format: int64 */
            extra_visits: number;
            /** Format: int64 */
            extra_served: number;
        };
        DispatchDaySums: {
            /** Format: int64 */
            served: number;
            /** Format: int64 */
            left_out: number;
            /** Format: int64 */
            changed: number;
            costs: components["schemas"]["DispatchCostLine"][];
            /**
             * Format: int64
             * @description fen
             */
            total: number;
        };
        DispatchDraft: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
            /** Format: int64 */
            number: number;
            wish: components["schemas"]["DispatchWhatIf"];
            plan: components["schemas"]["DispatchDayPlan"];
            /** Format: uuid */
            made_by: string;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            published_at?: string;
            /** Format: date-time */
            undone_at?: string;
        };
        DispatchPlannedVisit: {
            /** Format: uuid */
            visit: string;
            /** Format: int64 */
            visit_version: number;
            workers: string[];
        };
        DispatchSaid: {
            code: string;
            text: string;
        };
        DispatchShare: {
            /** Format: uuid */
            worker: string;
            /** Format: int64 */
            visits: number;
            /** Format: int64 */
            work_min: number;
            /** Format: int64 */
            road_m: number;
            /** Format: int64 */
            grabbed: number;
            /** Format: int64 */
            refused: number;
            /**
             * Format: int64
             * @description fen
             */
            value: number;
        };
        DispatchSlotDay: {
            /** Format: date */
            day: string;
            starts: components["schemas"]["DispatchSlotStart"][];
        };
        DispatchSlotStart: {
            /** Format: date-time */
            start: string;
            is_available: boolean;
            has_usual: boolean;
        };
        DispatchSlots: {
            /** Format: uuid */
            store: string;
            zone: string;
            /** Format: int64 */
            duration_min: number;
            /** Format: int64 */
            crew_size: number;
            days: components["schemas"]["DispatchSlotDay"][];
            /** Format: date */
            last_day: string;
        };
        DispatchStretch: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        DispatchUnservedVisit: {
            /** Format: uuid */
            visit: string;
            why: components["schemas"]["DispatchSaid"];
            /** Format: uuid */
            nearest?: string;
        };
        DispatchWay: {
            is_from_home: boolean;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            distance_m: number;
        };
        DispatchWeightWish: {
            /** Format: int64 */
            travel?: number;
            /** Format: int64 */
            regulars?: number;
            /** Format: int64 */
            fairness?: number;
            /** Format: int64 */
            merits?: number;
            /** Format: int64 */
            change?: number;
        };
        DispatchWhatIf: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            aim?: "fill" | "repair" | "anew";
            without?: string[];
            /** Format: int64 */
            more_percent?: number;
            weights?: components["schemas"]["DispatchWeightWish"];
        };
        DispatchWhyCount: {
            code: string;
            text: string;
            /** Format: int64 */
            workers: number;
        };
        DispatchWhyNot: {
            /** Format: date-time */
            start: string;
            is_available: boolean;
            reason?: components["schemas"]["DispatchSaid"];
            nearest?: components["schemas"]["DispatchSaid"];
            worker_number?: string;
            counts: components["schemas"]["DispatchWhyCount"][];
        };
        HouseholdAnonymousCandidateView: {
            customer: components["schemas"]["CustomersCustomerView"];
            /** Format: int64 */
            points: number;
            reasons: ("same_name" | "same_sound" | "near_phone" | "same_home" | "similar_home")[];
        };
        HouseholdAnonymousCandidates: {
            items: components["schemas"]["HouseholdAnonymousCandidateView"][];
        };
        HouseholdAnonymousGuardianForm: {
            name: string;
            /** @enum {string} */
            guardian: "father" | "mother" | "other";
            /** @enum {string} */
            way: "in_person" | "telephone" | "paper";
        };
        HouseholdAnonymousMemberForm: {
            /** Format: uuid */
            customer?: string;
            name?: string;
            phone?: string;
            /** @enum {string} */
            relation: "self" | "spouse" | "parent" | "child" | "grandparent" | "sibling" | "helper" | "neighbour" | "other";
            rights: components["schemas"]["HouseholdRights"];
            is_under_14?: boolean;
            guardian?: components["schemas"]["HouseholdAnonymousGuardianForm"];
        };
        HouseholdAnonymousMergeForm: {
            /** Format: uuid */
            other: string;
            reason: string;
        };
        HouseholdAnonymousPreview: {
            kept: components["schemas"]["CustomersCustomerView"];
            given_up: components["schemas"]["CustomersCustomerView"];
            moves: components["schemas"]["HouseholdCount"][];
            /** Format: int64 */
            stays: number;
        };
        HouseholdAnonymousPreviewPath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            other: string;
        };
        HouseholdAnonymousRightsForm: {
            /** @enum {string} */
            relation: "self" | "spouse" | "parent" | "child" | "grandparent" | "sibling" | "helper" | "neighbour" | "other";
            rights: components["schemas"]["HouseholdRights"];
        };
        HouseholdAnonymousTimelinePage: {
            items: components["schemas"]["HouseholdEntryView"][];
            next_cursor?: string;
        };
        HouseholdAnonymousTimelineQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            kinds?: ("order" | "visit" | "inquiry" | "callback" | "call" | "chat" | "message" | "complaint" | "after_sales" | "payment" | "refund" | "rating" | "follow_up" | "series" | "repair" | "goods" | "incident" | "letter" | "care_visit" | "birthday")[];
        };
        HouseholdAnonymousUndoneView: {
            merge: components["schemas"]["HouseholdMergeView"];
            /** Format: int64 */
            moved_back: number;
            /** Format: int64 */
            stayed: number;
        };
        HouseholdAnonymousUnmaskForm: {
            reason: string;
        };
        HouseholdAnonymousUnmasked: {
            name: string;
            phone: string;
            /** Format: date-time */
            until: string;
        };
        HouseholdCount: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        HouseholdCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        HouseholdEntryView: {
            /** @enum {string} */
            kind: "order" | "visit" | "inquiry" | "callback" | "call" | "chat" | "message" | "complaint" | "after_sales" | "payment" | "refund" | "rating" | "follow_up" | "series" | "repair" | "goods" | "incident" | "letter" | "care_visit" | "birthday";
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            customer: string;
            is_bare: boolean;
            state: string;
            number: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** Format: uuid */
            about?: string;
            promise?: components["schemas"]["HouseholdRunning"];
        };
        HouseholdGuardianView: {
            name: string;
            /** @enum {string} */
            guardian: "father" | "mother" | "other";
            /** @enum {string} */
            way: "in_person" | "telephone" | "paper";
            rules: string;
            /** Format: date-time */
            given_at: string;
        };
        HouseholdHomeView: {
            /** Format: uuid */
            customer: string;
            address: components["schemas"]["CustomersAddressView"];
        };
        HouseholdHouseholdView: {
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            stands_for?: string;
            members: components["schemas"]["HouseholdMemberView"][];
            homes: components["schemas"]["HouseholdHomeView"][];
            stores: string[];
            rests: components["schemas"]["HouseholdRest"][];
            merges: components["schemas"]["HouseholdMergeView"][];
        };
        HouseholdMemberPath: {
            /** Format: uuid */
            id: string;
        };
        HouseholdMemberView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customer?: string;
            name: string;
            phone: string;
            /** @enum {string} */
            relation: "self" | "spouse" | "parent" | "child" | "grandparent" | "sibling" | "helper" | "neighbour" | "other";
            rights: components["schemas"]["HouseholdRights"];
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            version: number;
            guardian?: components["schemas"]["HouseholdGuardianView"];
        };
        HouseholdMergePath: {
            /** Format: uuid */
            id: string;
        };
        HouseholdMergeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            given_up: string;
            given_up_name: string;
            given_up_phone: string;
            reason: string;
            /** Format: date-time */
            merged_at: string;
            merged_by: string;
            /** Format: int64 */
            moved: number;
            /** Format: date-time */
            undone_at?: string;
        };
        HouseholdRest: {
            /** Format: uuid */
            store: string;
            /**
             * Format: int64
             * @description fen
             */
            prepaid: number;
            /**
             * Format: int64
             * @description fen
             */
            due: number;
        };
        HouseholdRights: {
            may_order: boolean;
            may_decide: boolean;
            may_pay: boolean;
            is_told: boolean;
        };
        HouseholdRunning: {
            /** Format: uuid */
            clock: string;
            kind: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            due_at: string;
            is_overdue: boolean;
        };
        IdentityAbout: {
            is_demonstration: boolean;
        };
        IdentityAccount: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            phone?: string;
            has_password: boolean;
            has_totp: boolean;
            /** Format: date-time */
            disabled_at?: string;
            grants: components["schemas"]["IdentityGrant"][];
            /** Format: int64 */
            version: number;
        };
        IdentityAccountList: {
            items: components["schemas"]["IdentityAccount"][];
        };
        IdentityAccountPath: {
            /** Format: uuid */
            id: string;
        };
        IdentityActivation: {
            code: string;
            password: string;
            name?: string;
            /** @enum {string} */
            hand_over?: "cookie" | "bearer";
        };
        IdentityAddAccount: {
            login: string;
            name: string;
            phone?: string;
            grants: components["schemas"]["IdentityGrant"][];
        };
        IdentityAnonymousAccessPage: {
            items: components["schemas"]["IdentityAnonymousAccessRow"][];
            next_cursor?: string;
            /** Format: int64 */
            keep_months: number;
            /** Format: int64 */
            least_months: number;
            law: string;
            law_en: string;
        };
        IdentityAnonymousAccessQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            what?: "signed_in" | "refused";
            /** Format: uuid */
            who?: string;
            peer?: string;
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
        };
        IdentityAnonymousAccessRow: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            what: "signed_in" | "refused";
            way: string;
            /** @enum {string} */
            kind?: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            who?: string;
            name?: string;
            peer: string;
            user_agent: string;
            /** Format: date-time */
            seen_at?: string;
            /** Format: date-time */
            ended_at?: string;
        };
        IdentityApprovalKindPath: {
            kind: string;
        };
        IdentityApprovalList: {
            items: components["schemas"]["IdentityApprovalView"][];
        };
        IdentityApprovalPath: {
            /** Format: uuid */
            id: string;
        };
        IdentityApprovalQuery: {
            /** @enum {string} */
            state?: "waiting" | "approved" | "refused" | "withdrawn";
        };
        IdentityApprovalRule: {
            kind: string;
            /** Format: uuid */
            store?: string;
            /**
             * Format: int64
             * @description fen
             */
            above: number;
            permission: string;
        };
        IdentityApprovalRuleList: {
            items: components["schemas"]["IdentityApprovalRule"][];
        };
        IdentityApprovalRung: {
            /** Format: uuid */
            store?: string;
            /**
             * Format: int64
             * @description fen
             */
            above: number;
            permission: string;
        };
        IdentityApprovalView: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            subject: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** Format: uuid */
            store?: string;
            permission: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "refused" | "withdrawn";
            /** Format: uuid */
            asked_by: string;
            /** Format: date-time */
            asked_at: string;
            /** Format: uuid */
            decided_by?: string;
            /** Format: date-time */
            decided_at?: string;
            decision_note?: string;
            /** Format: int64 */
            version: number;
            asked_by_name: string;
            decided_by_name?: string;
            may_decide: boolean;
        };
        IdentityChangeAccount: {
            name: string;
            phone?: string;
            grants: components["schemas"]["IdentityGrant"][];
        };
        IdentityChangeApprovalRules: {
            rules: components["schemas"]["IdentityApprovalRung"][];
        };
        IdentityChangeRole: {
            title: string;
            permissions: string[];
            /** Format: int64 */
            version: number;
        };
        IdentityCodeSent: {
            ticket: string;
            /** Format: int64 */
            resend_after_s: number;
            /** Format: date-time */
            valid_until: string;
        };
        IdentityDecision: {
            /** @enum {string} */
            decision: "waiting" | "approved" | "refused" | "withdrawn";
            note?: string;
        };
        IdentityDisableAccount: {
            reason: string;
        };
        IdentityGrant: {
            role: string;
            /** @enum {string} */
            scope: "everywhere" | "region" | "store";
            /** Format: uuid */
            scope_id: string;
        };
        IdentityInvited: {
            account: components["schemas"]["IdentityAccount"];
            invitation: string;
        };
        IdentityNewPassword: {
            old_password: string;
            password: string;
        };
        IdentityRegion: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        IdentityRegionFields: {
            code: string;
            name: string;
        };
        IdentityRegionList: {
            items: components["schemas"]["IdentityRegion"][];
        };
        IdentityRegionPath: {
            /** Format: uuid */
            id: string;
        };
        IdentityRight: {
            permission: string;
            is_everywhere: boolean;
            stores: string[];
        };
        IdentityRole: {
            name: string;
            title: string;
            permissions: string[];
            is_default: boolean;
            /** Format: int64 */
            version: number;
        };
        IdentityRoleList: {
            items: components["schemas"]["IdentityRole"][];
            permissions: string[];
        };
        IdentityRolePath: {
            name: string;
        };
        IdentitySessionItem: {
            /** Format: uuid */
            id: string;
            peer: string;
            user_agent: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            seen_at: string;
            /** Format: date-time */
            valid_until: string;
            is_this_one: boolean;
        };
        IdentitySessionList: {
            items: components["schemas"]["IdentitySessionItem"][];
        };
        IdentitySessionPath: {
            /** Format: uuid */
            id: string;
        };
        IdentitySessionView: {
            /** @enum {string} */
            kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session: string;
            name?: string;
            login?: string;
            roles: components["schemas"]["IdentityGrant"][];
            rights: components["schemas"]["IdentityRight"][];
            needs_totp: boolean;
        };
        IdentitySignIn: {
            login: string;
            password: string;
            totp?: string;
            /** @enum {string} */
            hand_over?: "cookie" | "bearer";
        };
        IdentitySignedIn: {
            /** @enum {string} */
            kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            id: string;
            token?: string;
            /** Format: date-time */
            valid_until: string;
            needs_totp: boolean;
        };
        IdentitySignedOut: {
            is_signed_out: boolean;
        };
        IdentityStore: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            region?: string;
            code: string;
            name: string;
            zone: string;
            city: string;
            district: string;
            phone: string;
            address: string;
            latitude: number;
            longitude: number;
            is_open: boolean;
            /** Format: int64 */
            version: number;
        };
        IdentityStoreFields: {
            code: string;
            name: string;
            zone: string;
            city: string;
            district?: string;
            phone?: string;
            address?: string;
            latitude: number;
            longitude: number;
            /** Format: uuid */
            region?: string;
            is_open: boolean;
        };
        IdentityStoreList: {
            items: components["schemas"]["IdentityStore"][];
        };
        IdentityStorePath: {
            /** Format: uuid */
            id: string;
        };
        IdentityTotpBegin: {
            password: string;
            totp?: string;
        };
        IdentityTotpConfirm: {
            code: string;
        };
        IdentityTotpSecret: {
            secret: string;
            url: string;
        };
        ImportAnonymousImportQuery: {
            /** @enum {string} */
            choice?: "preview" | "good_rows" | "all_or_nothing";
            store?: string;
            name?: string;
        };
        ImportAnonymousImportView: {
            is_kept: boolean;
            /** Format: int64 */
            faults: number;
            /** Format: int64 */
            remarks: number;
            sheets: components["schemas"]["ImportAnonymousSheetView"][];
            problems: components["schemas"]["ImportAnonymousProblemView"][];
        };
        ImportAnonymousProblemView: {
            sheet: string;
            /** Format: int64 */
            row: number;
            cell: string;
            /** @enum {string} */
            weight: "fault" | "remark";
            code: string;
            text: string;
        };
        ImportAnonymousSheetView: {
            sheet: string;
            /** @enum {string} */
            kind: "workers" | "customers" | "prices" | "orders";
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            added: number;
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            same: number;
            /** Format: int64 */
            refused: number;
            unread: string[];
        };
        IntakeAnonymousCallbackBody: {
            /** Format: date-time */
            promised_at: string;
            about: string;
        };
        IntakeAnonymousCallbackDone: {
            /** @enum {string} */
            result: "reached" | "worker_found" | "no_worker" | "postponed" | "unreachable" | "somebody_else";
            /** Format: date-time */
            again_at?: string;
        };
        IntakeAnonymousCallbackPath: {
            /** Format: uuid */
            id: string;
        };
        IntakeAnonymousCallerCard: {
            phone: string;
            customer?: components["schemas"]["CustomersCustomerView"];
            addresses: components["schemas"]["CustomersAddressView"][];
            called?: string;
            leanings: components["schemas"]["CustomersLeaning"][];
            wishes?: components["schemas"]["CustomersWishes"];
            blocks: components["schemas"]["CustomersBlock"][];
            open_orders: components["schemas"]["IntakeAnonymousCardOrder"][];
            last_orders: components["schemas"]["IntakeAnonymousCardOrder"][];
            inquiries: components["schemas"]["IntakeInquiryView"][];
            /** Format: uuid */
            live_order?: string;
        };
        IntakeAnonymousCallerQuery: {
            phone: string;
        };
        IntakeAnonymousCardOrder: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            address: string;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /** @enum {string} */
            stage: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /** Format: date-time */
            placed_at: string;
            visit?: components["schemas"]["IntakeAnonymousCardVisit"];
        };
        IntakeAnonymousCardVisit: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
        };
        IntakeAnonymousClarityBody: {
            unclear: ("name" | "phone" | "item" | "time" | "address" | "needs")[];
        };
        IntakeAnonymousClosingBody: {
            /** @enum {string} */
            reason: "no_longer_needed" | "unreachable" | "no_worker" | "out_of_area" | "duplicate" | "spam";
        };
        IntakeAnonymousContactBody: {
            /** @enum {string} */
            result: "ordered" | "served" | "no_longer_needed" | "later" | "unreachable" | "unsuitable";
            note?: string;
        };
        IntakeAnonymousCreditList: {
            items: components["schemas"]["IntakeCredit"][];
        };
        IntakeAnonymousCreditPath: {
            /** Format: uuid */
            id: string;
        };
        IntakeAnonymousDecisionBody: {
            /** @enum {string} */
            state: "offered" | "accepted" | "declined";
        };
        IntakeAnonymousDisclosureBody: {
            facts: components["schemas"]["CustomersHomeFacts"];
            /** @enum {string} */
            by: "customer" | "family" | "staff";
        };
        IntakeAnonymousDraftBody: {
            screen: string;
            content: unknown;
        };
        IntakeAnonymousDraftList: {
            items: components["schemas"]["IntakeAnonymousDraftView"][];
        };
        IntakeAnonymousDraftView: {
            /** Format: uuid */
            id: string;
            screen: string;
            content: unknown;
            /** Format: date-time */
            saved_at: string;
        };
        IntakeAnonymousInquiryPage: {
            items: components["schemas"]["IntakeInquiryView"][];
            next_cursor?: string;
        };
        IntakeAnonymousInquiryQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            state?: "open" | "unclear" | "proposed" | "ordered" | "closed";
        };
        IntakeAnonymousOfficeBody: {
            /** @enum {string} */
            verified_by: "phone_call" | "message" | "family_present" | "paper_note";
            reason: string;
        };
        IntakeAnonymousOpenBody: {
            /** @enum {string} */
            channel?: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            wish: components["schemas"]["IntakeWish"];
            /** Format: uuid */
            customer?: string;
            /** Format: date-time */
            rang_at?: string;
            /** Format: int64 */
            rings?: number;
            waiting?: components["schemas"]["IntakeAnonymousWaitingBody"];
        };
        IntakeAnonymousOrderBody: {
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            address: string;
            /** Format: uuid */
            quote: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            hold?: string;
            note?: string;
            allows_same_day?: boolean;
            accepts_terms: boolean;
        };
        IntakeAnonymousOrdered: {
            /** Format: uuid */
            order: string;
            number: string;
        };
        IntakeAnonymousPerformanceQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        IntakeAnonymousPerformanceReport: {
            stores: components["schemas"]["IntakeStorePerformance"][];
        };
        IntakeAnonymousProposalBody: {
            /** Format: uuid */
            quote: string;
            title: string;
        };
        IntakeAnonymousProposalPath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            proposal: string;
        };
        IntakeAnonymousQueue: {
            items: components["schemas"]["IntakeAnonymousQueueItem"][];
        };
        IntakeAnonymousQueueItem: {
            /** @enum {string} */
            kind: "race" | "routing" | "contact" | "callback" | "unclear" | "draft";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry?: string;
            /** Format: uuid */
            store?: string;
            what: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due_at?: string;
            who: string;
        };
        IntakeAnonymousRaceAnswer: {
            /** Format: uuid */
            store: string;
        };
        IntakeAnonymousRaceBody: {
            /** @enum {string} */
            reason: "urgent" | "no_worker";
            stores?: string[];
        };
        IntakeAnonymousRaceList: {
            items: components["schemas"]["IntakeAnonymousRaceView"][];
        };
        IntakeAnonymousRacePass: {
            /** Format: uuid */
            store: string;
            reason: string;
        };
        IntakeAnonymousRacePath: {
            /** Format: uuid */
            id: string;
        };
        IntakeAnonymousRaceView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry: string;
            /** @enum {string} */
            reason: "urgent" | "no_worker";
            /** @enum {string} */
            state: "open" | "won" | "cancelled";
            /** @enum {string} */
            level: "store" | "store_manager" | "headquarters";
            /** Format: uuid */
            origin?: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: uuid */
            winner?: string;
            /** Format: uuid */
            item?: string;
            /** Format: date-time */
            wanted_at?: string;
            latitude?: number;
            longitude?: number;
            offers: components["schemas"]["IntakeRaceOffer"][];
            /** Format: int64 */
            brought_percent: number;
        };
        IntakeAnonymousRefusalBody: {
            reason: string;
        };
        IntakeAnonymousRouteBody: {
            /** Format: uuid */
            store?: string;
        };
        IntakeAnonymousScriptPath: {
            /** @enum {string} */
            kind: "phone_order" | "referral" | "callback" | "complaint";
        };
        IntakeAnonymousSignatureBody: {
            strokes: unknown;
        };
        IntakeAnonymousStoreChoices: {
            items: components["schemas"]["IntakeStoreChoice"][];
        };
        IntakeAnonymousUnmaskBody: {
            /** @enum {string} */
            reason: "call_back" | "verify" | "order" | "complaint";
        };
        IntakeAnonymousWaitingBody: {
            /** Format: uuid */
            store: string;
            quantity: number;
            options?: components["schemas"]["CatalogChoice"][];
        };
        IntakeAnonymousWholeInquiry: {
            name?: string;
            phone?: string;
            address?: string;
            needs?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            item?: string;
            /** Format: date-time */
            wanted_at?: string;
            home?: components["schemas"]["CustomersHomeFacts"];
        };
        IntakeCallback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry: string;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            promised_at: string;
            about: string;
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            is_due: boolean;
            /** Format: date-time */
            made_at: string;
            /** Format: uuid */
            made_by: string;
            /** Format: date-time */
            done_at?: string;
            /** Format: uuid */
            done_by?: string;
            /** @enum {string} */
            result?: "reached" | "worker_found" | "no_worker" | "postponed" | "unreachable" | "somebody_else";
            /** @enum {string} */
            level: "first" | "second";
            /** Format: int64 */
            postponed: number;
        };
        IntakeContactView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            routing: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            result: "ordered" | "served" | "no_longer_needed" | "later" | "unreachable" | "unsuitable";
            note?: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            announced: number;
            /** Format: date-time */
            acknowledged_at?: string;
        };
        IntakeCredit: {
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            part: "brought" | "served";
            /** Format: uuid */
            race: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** Format: date-time */
            at: string;
        };
        IntakeInquiryPath: {
            /** Format: uuid */
            id: string;
        };
        IntakeInquiryView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            /** @enum {string} */
            state: "open" | "unclear" | "proposed" | "ordered" | "closed";
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            customer?: string;
            name?: string;
            phone?: string;
            address?: string;
            needs?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            item?: string;
            /** Format: date-time */
            wanted_at?: string;
            waiting?: components["schemas"]["IntakeWaitingView"];
            unclear: ("name" | "phone" | "item" | "time" | "address" | "needs")[];
            missing: ("name" | "phone" | "item" | "time" | "address" | "needs")[];
            is_verified: boolean;
            home?: components["schemas"]["CustomersHomeFacts"];
            home_told: components["schemas"]["CustomersTold"][];
            /** Format: date-time */
            opened_at: string;
            /** @enum {string} */
            opened_by_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            opened_by: string;
            /** Format: int64 */
            rings?: number;
            /** Format: date-time */
            responded_at?: string;
            /** @enum {string} */
            closed_reason?: "no_longer_needed" | "unreachable" | "no_worker" | "out_of_area" | "duplicate" | "spam";
            /** Format: uuid */
            order?: string;
            sign_off?: components["schemas"]["IntakeSignOff"];
            proposals: components["schemas"]["IntakeProposal"][];
            routings: components["schemas"]["IntakeRoutingView"][];
            contacts: components["schemas"]["IntakeContactView"][];
            /** Format: int64 */
            version: number;
        };
        IntakeProposal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry: string;
            /** Format: uuid */
            quote: string;
            title: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined";
            /** Format: date-time */
            proposed_at: string;
            /** Format: uuid */
            proposed_by: string;
            /** Format: date-time */
            decided_at?: string;
        };
        IntakeQuestion: {
            field: string;
            text: string;
        };
        IntakeRaceOffer: {
            /** Format: uuid */
            store: string;
            /** Format: date-time */
            passed_at?: string;
            why_not?: string;
        };
        IntakeRefusalCount: {
            reason: string;
            /** Format: int64 */
            count: number;
        };
        IntakeResultCount: {
            /** @enum {string} */
            result: "ordered" | "served" | "no_longer_needed" | "later" | "unreachable" | "unsuitable";
            /** Format: int64 */
            count: number;
        };
        IntakeRoutingPath: {
            /** Format: uuid */
            id: string;
        };
        IntakeRoutingView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "refused" | "withdrawn";
            /** @enum {string} */
            level: "store" | "store_manager" | "headquarters";
            reason: string;
            /** Format: date-time */
            offered_at: string;
            /** Format: date-time */
            answered_at?: string;
            refusal?: string;
        };
        IntakeScript: {
            greeting: string;
            questions: components["schemas"]["IntakeQuestion"][];
            read_back: string;
            closing: string;
        };
        IntakeSignOff: {
            /** @enum {string} */
            kind: "customer_signature" | "office_verified";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            /** @enum {string} */
            verified_by?: "phone_call" | "message" | "family_present" | "paper_note";
            reason?: string;
            signature_hash?: string;
        };
        IntakeStoreChoice: {
            /** Format: uuid */
            store: string;
            distance_km: number;
            /** Format: int64 */
            open_visits: number;
            /** Format: int64 */
            able_workers: number;
            is_in_area: boolean;
        };
        IntakeStorePerformance: {
            /** Format: uuid */
            store: string;
            /** Format: int64 */
            asked: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            handed_on: number;
            /** Format: int64 */
            escalated: number;
            /** Format: int64 */
            in_time: number;
            /** Format: int64 */
            accept_median_s?: number;
            /** Format: int64 */
            accept_p90_s?: number;
            /** Format: int64 */
            ordered: number;
            results: components["schemas"]["IntakeResultCount"][];
            refusals: components["schemas"]["IntakeRefusalCount"][];
            /** Format: int64 */
            helped: number;
            /** Format: int64 */
            was_helped: number;
            /**
             * Format: int64
             * @description fen
             */
            credit_brought: number;
            /**
             * Format: int64
             * @description fen
             */
            credit_served: number;
        };
        IntakeUuidPath: {
            /** Format: uuid */
            id: string;
        };
        IntakeWaitingView: {
            /** Format: uuid */
            store: string;
            /** Format: date-time */
            start: string;
            quantity: number;
            options: components["schemas"]["CatalogChoice"][];
            /** Format: date-time */
            told_at?: string;
        };
        IntakeWish: {
            name?: string;
            phone?: string;
            address?: string;
            needs?: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            item?: string;
            /** Format: date-time */
            wanted_at?: string;
        };
        IntroductionsAnonymousClaimForm: {
            /** Format: date */
            engaged_on: string;
            evidence: string;
        };
        IntroductionsAnonymousDropForm: {
            why: string;
        };
        IntroductionsAnonymousFactAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            told_at: string;
        };
        IntroductionsAnonymousFactForm: {
            /** @enum {string} */
            kind: "health" | "offence" | "identity" | "experience" | "dispute" | "other";
            words: string;
            /** Format: date */
            known_on: string;
        };
        IntroductionsAnonymousFactView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "health" | "offence" | "identity" | "experience" | "dispute" | "other";
            words: string;
            /** Format: date */
            known_on: string;
            /** Format: date-time */
            told_at: string;
            was_hidden: boolean;
        };
        IntroductionsAnonymousIntroductionList: {
            items: components["schemas"]["IntroductionsAnonymousIntroductionView"][];
        };
        IntroductionsAnonymousIntroductionPath: {
            /** Format: uuid */
            id: string;
        };
        IntroductionsAnonymousIntroductionView: {
            /** Format: uuid */
            id: string;
            resume: components["schemas"]["IntroductionsResume"];
            /** Format: int64 */
            version: number;
            hash: string;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            /** Format: date */
            protect_until: string;
            note: components["schemas"]["IntroductionsAnonymousSentence"];
            /** Format: date-time */
            shown_at: string;
            /** @enum {string} */
            state: "shown" | "claimed" | "dropped" | "lost";
            /**
             * Format: int64
             * @description fen
             */
            due: number;
            steps: components["schemas"]["IntroductionsAnonymousStepView"][];
            facts: components["schemas"]["IntroductionsAnonymousFactView"][];
        };
        IntroductionsAnonymousLossForm: {
            /** Format: uuid */
            fact: string;
            why: string;
        };
        IntroductionsAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        IntroductionsAnonymousSentence: {
            zh: string;
            en: string;
        };
        IntroductionsAnonymousStepView: {
            /** @enum {string} */
            kind: "seen" | "claimed" | "dropped" | "lost";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: date */
            engaged_on?: string;
            words: string;
        };
        IntroductionsAnonymousWorkerPath: {
            /** Format: uuid */
            id: string;
        };
        IntroductionsResume: {
            /** Format: uuid */
            worker: string;
            name: string;
            number: string;
            shown: components["schemas"]["WorkforceShownToCustomer"];
        };
        LedgerAccountLine: {
            /** @enum {string} */
            account: "cash" | "bank" | "card_clearing" | "receivable" | "monthly_receivable" | "unearned" | "advances" | "disputed" | "refunds_payable" | "deposits" | "earnest" | "revenue" | "fee_revenue" | "sales_returns" | "forfeited_earnest" | "compensation";
            code: string;
            /** @enum {string} */
            kind: "asset" | "liability" | "income" | "expense";
            /**
             * Format: int64
             * @description fen
             */
            debit: number;
            /**
             * Format: int64
             * @description fen
             */
            credit: number;
            /**
             * Format: int64
             * @description fen
             */
            balance: number;
        };
        LedgerAnonymousBill: {
            /** Format: uuid */
            order: string;
            lines: components["schemas"]["LedgerChargeLine"][];
            balance: components["schemas"]["LedgerBalance"];
            payments: components["schemas"]["LedgerPayment"][];
            money_back: components["schemas"]["LedgerMoneyBack"][];
        };
        LedgerAnonymousCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        LedgerAnonymousFiling: {
            number: string;
        };
        LedgerAnonymousJournalQuery: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day?: string;
        };
        LedgerAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        LedgerAnonymousPaymentList: {
            items: components["schemas"]["LedgerPayment"][];
            next_cursor?: string;
        };
        LedgerAnonymousPaymentPath: {
            /** Format: uuid */
            id: string;
        };
        LedgerAnonymousPaymentQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            store?: string;
        };
        LedgerAnonymousReceiptCheck: {
            number: string;
            /** Format: date */
            day: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /**
             * Format: int64
             * @description fen
             */
            refunded: number;
            store: string;
        };
        LedgerAnonymousReceiptPath: {
            /** Format: uuid */
            id: string;
        };
        LedgerAnonymousRefundList: {
            items: components["schemas"]["LedgerAnonymousRefundView"][];
            next_cursor?: string;
        };
        LedgerAnonymousRefundPath: {
            /** Format: uuid */
            id: string;
        };
        LedgerAnonymousRefundQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            order?: string;
        };
        LedgerAnonymousRefundView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            payment: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            method: "cash" | "card" | "bank_transfer" | "pay_later";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            reason: "mistake" | "cancelled" | "service_fault" | "goodwill" | "dispute" | "security_returned" | "earnest_doubled";
            note?: string;
            /** @enum {string} */
            stage: "asked" | "approved" | "refused" | "paid" | "filed";
            stages: components["schemas"]["LedgerStageRow"][];
        };
        LedgerAnonymousTokenPath: {
            token: string;
        };
        LedgerAnonymousTrialBalance: {
            items: components["schemas"]["LedgerAccountLine"][];
        };
        LedgerAnonymousTrialQuery: {
            /** Format: uuid */
            store?: string;
        };
        LedgerBalance: {
            /**
             * Format: int64
             * @description fen
             */
            charged: number;
            /**
             * Format: int64
             * @description fen
             */
            paid: number;
            /**
             * Format: int64
             * @description fen
             */
            disputed: number;
            /**
             * Format: int64
             * @description fen
             */
            deposit: number;
            /**
             * Format: int64
             * @description fen
             */
            due: number;
            /**
             * Format: int64
             * @description fen
             */
            credit: number;
        };
        LedgerCashJournal: {
            /** Format: uuid */
            store: string;
            /** Format: date */
            day: string;
            /**
             * Format: int64
             * @description fen
             */
            opening: number;
            lines: components["schemas"]["LedgerJournalLine"][];
            /**
             * Format: int64
             * @description fen
             */
            closing: number;
        };
        LedgerChargeLine: {
            /** @enum {string} */
            kind: "order" | "extra" | "change" | "reduction" | "cancellation";
            label: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** Format: date-time */
            charged_at: string;
        };
        LedgerCustomerBalance: {
            /**
             * Format: int64
             * @description fen
             */
            orders_due: number;
            /**
             * Format: int64
             * @description fen
             */
            monthly_due: number;
            /**
             * Format: int64
             * @description fen
             */
            credit: number;
            /** Format: date */
            oldest_due_on?: string;
        };
        LedgerDepositParts: {
            /**
             * Format: int64
             * @description fen
             */
            earnest: number;
            /**
             * Format: int64
             * @description fen
             */
            advance: number;
            /**
             * Format: int64
             * @description fen
             */
            security: number;
        };
        LedgerJournalLine: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "charge" | "reduction" | "cancel_fee" | "earn" | "payment" | "hold" | "release" | "forgo" | "refund_approved" | "refund_paid" | "deposit" | "deposit_lowered" | "deposit_counted" | "deposit_forfeited" | "deposit_kept";
            /** Format: uuid */
            subject: string;
            /**
             * Format: int64
             * @description fen
             */
            in: number;
            /**
             * Format: int64
             * @description fen
             */
            out: number;
            /**
             * Format: int64
             * @description fen
             */
            balance: number;
            receipt_number?: string;
        };
        LedgerMoneyBack: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            payment: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            reason: "mistake" | "cancelled" | "service_fault" | "goodwill" | "dispute" | "security_returned" | "earnest_doubled";
            /** @enum {string} */
            stage: "asked" | "approved" | "refused" | "paid" | "filed";
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            paid_at?: string;
        };
        LedgerPayment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            method: "cash" | "card" | "bank_transfer" | "pay_later";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            reference?: string;
            /** Format: date */
            due_on?: string;
            /** Format: date-time */
            taken_at: string;
            /** Format: uuid */
            taken_by: string;
            /** Format: uuid */
            receipt?: string;
            receipt_number?: string;
            /**
             * Format: int64
             * @description fen
             */
            refunded: number;
            /** @enum {string} */
            purpose: "bill" | "earnest" | "advance" | "security";
            /**
             * Format: int64
             * @description fen
             */
            earnest: number;
        };
        LedgerPaymentDraft: {
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            method: "cash" | "card" | "bank_transfer" | "pay_later";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            reference?: string;
            payer?: string;
        };
        LedgerReceipt: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            payment: string;
            number: string;
            token: string;
            payer?: string;
            label: string;
            order_number?: string;
            /** Format: date-time */
            issued_at: string;
        };
        LedgerRefundDraft: {
            /** Format: uuid */
            payment: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            reason: "mistake" | "cancelled" | "service_fault" | "goodwill" | "dispute" | "security_returned" | "earnest_doubled";
            /** @enum {string} */
            method?: "cash" | "card" | "bank_transfer" | "pay_later";
            note?: string;
        };
        LedgerStageRow: {
            /** @enum {string} */
            stage: "asked" | "approved" | "refused" | "paid" | "filed";
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            note?: string;
        };
        NoticesAnonymousDesk: {
            licences: components["schemas"]["NoticesLicence"][];
            notices: components["schemas"]["NoticesNotice"][];
        };
        NoticesAnonymousIdPath: {
            /** Format: uuid */
            id: string;
        };
        NoticesAnonymousLicenceForm: {
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            kind: "business_licence" | "home_service_filing" | "labour_agency" | "other";
            number: string;
            holder: string;
            issuer: string;
            /** Format: date */
            valid_to?: string;
        };
        NoticesAnonymousNoticeForm: {
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            kind: "stop_online" | "close_store" | "move_store";
            /** Format: date */
            effective_on: string;
            words: string;
            new_address?: string;
            exception?: string;
        };
        NoticesAnonymousPrivacyForm: {
            zh: string;
            en: string;
            what_changed: string;
            /** Format: int64 */
            before: number;
        };
        NoticesAnonymousPrivacyPage: {
            notice: components["schemas"]["NoticesShownPrivacy"];
            is_agreed: boolean;
        };
        NoticesAnonymousPrivacyVersions: {
            items: components["schemas"]["NoticesPrivacy"][];
        };
        NoticesAnonymousPublicCompany: {
            name: string;
            complaint_phone: string;
            stores: components["schemas"]["NoticesAnonymousPublicStore"][];
            licences: components["schemas"]["NoticesLicence"][];
            notices: components["schemas"]["NoticesNotice"][];
        };
        NoticesAnonymousPublicStore: {
            /** Format: uuid */
            id: string;
            name: string;
            city: string;
            district: string;
            address: string;
            phone: string;
        };
        NoticesChildrenRules: {
            version: string;
            text: string;
            hash: string;
        };
        NoticesLicence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            kind: "business_licence" | "home_service_filing" | "labour_agency" | "other";
            number: string;
            holder: string;
            issuer: string;
            /** Format: date */
            valid_to?: string;
        };
        NoticesNotice: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            kind: "stop_online" | "close_store" | "move_store";
            /** Format: date */
            effective_on: string;
            words: string;
            new_address?: string;
            source: string;
            exception?: string;
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            withdrawn_at?: string;
        };
        NoticesPrivacy: {
            /** Format: int64 */
            version: number;
            zh: string;
            en: string;
            what_changed: string;
            /** Format: date-time */
            published_at?: string;
        };
        NoticesShownPrivacy: {
            version: string;
            text: string;
            hash: string;
            what_changed: string;
            /** Format: date-time */
            published_at?: string;
        };
        NotifyAnonymousAliyunAnswer: {
            /** Format: int64 */
            code: number;
            msg: string;
        };
        NotifyAnonymousBrowserForm: {
            endpoint: string;
            p256dh: string;
            auth: string;
            label?: string;
        };
        NotifyAnonymousChoiceForm: {
            /** @enum {string} */
            kind: "code" | "safety" | "visit" | "case" | "care" | "work" | "office";
            channels: ("sms" | "email" | "in_app" | "push" | "wechat")[];
        };
        NotifyAnonymousDeliveryReport: {
            id: string;
            is_delivered: boolean;
            error?: string;
        };
        NotifyAnonymousDeliveryReports: {
            reports: components["schemas"]["NotifyAnonymousDeliveryReport"][];
        };
        NotifyAnonymousDraft: {
            texts: components["schemas"]["NotifyWordings"];
        };
        NotifyAnonymousEmailForm: {
            address: string;
        };
        NotifyAnonymousExample: {
            subject: string;
            text: string;
            /** Format: int64 */
            characters: number;
            /** Format: int64 */
            parts: number;
        };
        NotifyAnonymousFault: {
            field: string;
            text: string;
        };
        NotifyAnonymousFollowUpList: {
            items: components["schemas"]["NotifyAnonymousFollowUpView"][];
        };
        NotifyAnonymousFollowUpPath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousFollowUpQuery: {
            /** Format: uuid */
            store?: string;
        };
        NotifyAnonymousFollowUpView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "after_service" | "day_before" | "second_contact";
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            customer: string;
            person?: components["schemas"]["CustomersCustomerView"];
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            state: "waiting" | "open" | "done" | "dropped";
            /** @enum {string} */
            level: "agent" | "manager";
            /** Format: date-time */
            opens_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: int64 */
            tries: number;
            /** @enum {string} */
            result?: "satisfied" | "unsatisfied" | "confirmed" | "wants_change" | "no_answer" | "refused" | "call_later" | "wrong_number" | "opted_out" | "not_made";
            script: string[];
            /** Format: int64 */
            version: number;
        };
        NotifyAnonymousKindView: {
            /** @enum {string} */
            kind: "code" | "safety" | "visit" | "case" | "care" | "work" | "office";
            channels: ("sms" | "email" | "in_app" | "push" | "wechat")[];
            is_own: boolean;
            must_go: boolean;
        };
        NotifyAnonymousMessagePage: {
            items: components["schemas"]["NotifyAnonymousMessageView"][];
            next_cursor?: string;
        };
        NotifyAnonymousMessagePath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousMessageView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "sms" | "email" | "in_app" | "push" | "wechat";
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "failed" | "given_up";
            to?: string;
            template_name: string;
            subject?: string;
            text: string;
            /** Format: uuid */
            about: string;
            /** Format: int64 */
            tries: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            next_at: string;
            /** Format: date-time */
            sent_at?: string;
            /** Format: date-time */
            delivered_at?: string;
            /** Format: date-time */
            read_at?: string;
            error?: string;
        };
        NotifyAnonymousOutboxQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            state?: "queued" | "sending" | "sent" | "delivered" | "failed" | "given_up";
            /** Format: uuid */
            about?: string;
        };
        NotifyAnonymousPersonPath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousProofForm: {
            code: string;
        };
        NotifyAnonymousPushKey: {
            public_key: string;
        };
        NotifyAnonymousRatingBody: {
            scores: components["schemas"]["NotifyScores"];
            words?: string;
        };
        NotifyAnonymousRatingPage: {
            items: components["schemas"]["NotifyAnonymousRatingView"][];
            next_cursor?: string;
        };
        NotifyAnonymousRatingPath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousRatingView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            scores: components["schemas"]["NotifyScores"];
            words?: string;
            is_suspicious?: boolean;
            /** Format: date-time */
            rated_at: string;
            reply?: string;
            /** Format: date-time */
            replied_at?: string;
        };
        NotifyAnonymousReachForm: {
            choices: components["schemas"]["NotifyAnonymousChoiceForm"][];
            quiet?: components["schemas"]["NotifyQuiet"];
            /** Format: int64 */
            most_a_day?: number;
        };
        NotifyAnonymousReachView: {
            kinds: components["schemas"]["NotifyAnonymousKindView"][];
            quiet: components["schemas"]["NotifyQuiet"];
            is_own_quiet: boolean;
            /** Format: int64 */
            most_a_day: number;
            is_own_most: boolean;
            phone?: string;
            ways: components["schemas"]["NotifyAnonymousWayView"][];
            wechat?: string;
            /** Format: int64 */
            version: number;
        };
        NotifyAnonymousReplyBody: {
            reply: string;
        };
        NotifyAnonymousResultBody: {
            /** @enum {string} */
            result: "satisfied" | "unsatisfied" | "confirmed" | "wants_change" | "no_answer" | "refused" | "call_later" | "wrong_number" | "opted_out" | "not_made";
            answers?: unknown;
            note?: string;
            /** Format: date-time */
            call_at?: string;
        };
        NotifyAnonymousSlotView: {
            name: string;
            is_needed: boolean;
            example: string;
        };
        NotifyAnonymousStoreQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** Format: uuid */
            store: string;
        };
        NotifyAnonymousTextFile: {
            name: string;
            /** @enum {string} */
            kind: "code" | "safety" | "visit" | "case" | "care" | "work" | "office";
            is_own: boolean;
            /** Format: int64 */
            version: number;
            texts: components["schemas"]["NotifyWordings"];
            house: components["schemas"]["NotifyWordings"];
            slots: components["schemas"]["NotifyAnonymousSlotView"][];
            versions: components["schemas"]["NotifyAnonymousVersionView"][];
        };
        NotifyAnonymousTextForm: {
            texts?: components["schemas"]["NotifyWordings"];
            why: string;
        };
        NotifyAnonymousTextPath: {
            name: string;
        };
        NotifyAnonymousTextRow: {
            name: string;
            /** @enum {string} */
            kind: "code" | "safety" | "visit" | "case" | "care" | "work" | "office";
            is_own: boolean;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            published_at?: string;
            example: components["schemas"]["NotifyAnonymousExample"];
        };
        NotifyAnonymousTextRows: {
            items: components["schemas"]["NotifyAnonymousTextRow"][];
        };
        NotifyAnonymousTokenPath: {
            token: string;
        };
        NotifyAnonymousTrial: {
            zh: components["schemas"]["NotifyAnonymousExample"];
            en: components["schemas"]["NotifyAnonymousExample"];
            faults: components["schemas"]["NotifyAnonymousFault"][];
        };
        NotifyAnonymousVersionView: {
            /** Format: int64 */
            version: number;
            texts?: components["schemas"]["NotifyWordings"];
            /** Format: date-time */
            published_at: string;
            published_by?: string;
            why: string;
        };
        NotifyAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousWayPath: {
            /** Format: uuid */
            id: string;
        };
        NotifyAnonymousWayView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            channel: "sms" | "email" | "in_app" | "push" | "wechat";
            /** @enum {string} */
            state: "pending" | "open" | "closed";
            address: string;
            label: string;
            /** Format: date-time */
            created_at: string;
        };
        NotifyAnonymousWechatCodeView: {
            code: string;
            account: string;
            /** Format: date-time */
            until: string;
        };
        NotifyQuiet: {
            /** Format: int64 */
            from_min: number;
            /** Format: int64 */
            to_min: number;
        };
        NotifyScores: {
            /** Format: int64 */
            reliability: number;
            /** Format: int64 */
            responsiveness: number;
            /** Format: int64 */
            assurance: number;
            /** Format: int64 */
            empathy: number;
            /** Format: int64 */
            tangibles: number;
        };
        NotifyWording: {
            subject: string;
            text: string;
            call: string;
        };
        NotifyWordings: {
            zh: components["schemas"]["NotifyWording"];
            en: components["schemas"]["NotifyWording"];
        };
        OfficeAnonymousClockPath: {
            /** Format: uuid */
            id: string;
        };
        OfficeAnonymousClockView: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "lapsed" | "stopped";
            calendar: string;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: int64 */
            counted_s: number;
            rungs: components["schemas"]["OfficeAnonymousReachedRung"][];
            minutes: components["schemas"]["OfficeAnonymousMinuteSpan"][];
        };
        OfficeAnonymousCountedForm: {
            kinds: string[];
        };
        OfficeAnonymousCountedKind: {
            kind: string;
            is_counted: boolean;
            may_be: boolean;
        };
        OfficeAnonymousCountedView: {
            items: components["schemas"]["OfficeAnonymousCountedKind"][];
            /** Format: int64 */
            version: number;
        };
        OfficeAnonymousDayForm: {
            day: string;
            hours: string;
        };
        OfficeAnonymousHoursForm: {
            /** Format: uuid */
            store?: string;
            week: string[];
            follows_public_holidays: boolean;
            days: components["schemas"]["OfficeAnonymousDayForm"][];
        };
        OfficeAnonymousHoursTrial: {
            /** Format: date-time */
            due_at?: string;
            /** Format: date-time */
            would_be_due_at?: string;
            /** Format: int64 */
            running: number;
            /** Format: int64 */
            sooner: number;
            /** Format: int64 */
            later: number;
            /** Format: int64 */
            overdue_at_once: number;
            clocks: components["schemas"]["OfficeAnonymousMovedClock"][];
        };
        OfficeAnonymousHoursView: {
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            from: "store" | "company" | "nobody";
            opening: components["schemas"]["OfficeOpening"];
            /** Format: int64 */
            public_until_year: number;
            /** Format: int64 */
            version: number;
        };
        OfficeAnonymousKindList: {
            items: components["schemas"]["OfficeAnonymousKindView"][];
        };
        OfficeAnonymousKindQuery: {
            /** Format: int64 */
            days?: number;
        };
        OfficeAnonymousKindView: {
            kind: string;
            setting: string;
            is_dated: boolean;
            shapes: components["schemas"]["OfficeAnonymousShapeView"][];
            past: components["schemas"]["OfficeAnonymousPast"];
        };
        OfficeAnonymousMinuteSpan: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            what: string;
            reason: string;
        };
        OfficeAnonymousMovedClock: {
            /** Format: uuid */
            clock: string;
            kind: string;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            would_be_due_at?: string;
        };
        OfficeAnonymousOwnerQuery: {
            /** Format: uuid */
            store?: string;
        };
        OfficeAnonymousPast: {
            /** Format: int64 */
            started: number;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            stopped: number;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            overdue: number;
        };
        OfficeAnonymousReachedRung: {
            name: string;
            /** Format: int64 */
            after_s: number;
            is_warning: boolean;
            /** Format: date-time */
            reached_at?: string;
        };
        OfficeAnonymousRungView: {
            name: string;
            /** Format: int64 */
            after_s: number;
            is_warning: boolean;
        };
        OfficeAnonymousSettingForm: {
            /** Format: uuid */
            store?: string;
            value: unknown;
        };
        OfficeAnonymousSettingList: {
            items: components["schemas"]["OfficeAnonymousSettingView"][];
        };
        OfficeAnonymousSettingPath: {
            name: string;
        };
        OfficeAnonymousSettingQuery: {
            /** Format: uuid */
            store?: string;
        };
        OfficeAnonymousSettingView: {
            name: string;
            is_by_store: boolean;
            defaults: unknown;
            own: unknown;
            value: unknown;
            /** Format: int64 */
            version: number;
        };
        OfficeAnonymousShapeView: {
            name: string;
            rungs: components["schemas"]["OfficeAnonymousRungView"][];
        };
        OfficeAnonymousTrailEntry: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            at: string;
            kind: string;
            /** Format: uuid */
            subject: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor?: string;
            actor_name?: string;
            /** Format: uuid */
            store?: string;
            request_id: string;
            payload: unknown;
        };
        OfficeAnonymousTrailPage: {
            items: components["schemas"]["OfficeAnonymousTrailEntry"][];
            next_cursor?: string;
        };
        OfficeAnonymousTrailQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            kind?: string;
            /** Format: uuid */
            subject?: string;
            /** Format: uuid */
            actor?: string;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
        };
        OfficeAnonymousTrialQuery: {
            kind: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: int64 */
            target_s?: number;
            /** Format: int64 */
            warn_s?: number;
            /** Format: int64 */
            due_s: number;
            /** Format: int64 */
            manager_s?: number;
            /** Format: int64 */
            hq_s?: number;
            /** Format: int64 */
            opens_min?: number;
            /** Format: int64 */
            closes_min?: number;
            /** Format: int64 */
            days_a_week?: number;
        };
        OfficeAnonymousTrialView: {
            outcome: components["schemas"]["OfficeOutcome"];
            /** Format: int64 */
            left_out: number;
            is_cut: boolean;
        };
        OfficeAnonymousTryForm: {
            /** Format: uuid */
            store?: string;
            week: string[];
            follows_public_holidays: boolean;
            days: components["schemas"]["OfficeAnonymousDayForm"][];
            /** Format: date-time */
            start: string;
            /** Format: int64 */
            open_min: number;
        };
        OfficeChangedCase: {
            /** Format: uuid */
            clock: string;
            /** Format: uuid */
            subject: string;
            /** Format: uuid */
            store?: string;
            /** Format: date-time */
            started_at: string;
            /** Format: int64 */
            counted_s: number;
            /** Format: int64 */
            would_count_s: number;
            was_kept: boolean;
        };
        OfficeOpening: {
            week: string[];
            follows_public_holidays: boolean;
            days: components["schemas"]["OfficeOpeningDay"][];
        };
        OfficeOpeningDay: {
            day: string;
            hours: string;
        };
        OfficeOutcome: {
            /** Format: int64 */
            cases: number;
            /** Format: int64 */
            broken_before: number;
            /** Format: int64 */
            broken_after: number;
            rungs: components["schemas"]["OfficeRungCount"][];
            stores: components["schemas"]["OfficeStoreCount"][];
            changed: components["schemas"]["OfficeChangedCase"][];
        };
        OfficeRungCount: {
            name: string;
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            after: number;
        };
        OfficeStoreCount: {
            /** Format: uuid */
            store?: string;
            /** Format: int64 */
            cases: number;
            /** Format: int64 */
            broken_before: number;
            /** Format: int64 */
            broken_after: number;
        };
        OrdersAnonymousChangeForm: {
            /** Format: uuid */
            quote: string;
            /** Format: date-time */
            start: string;
            /** Format: uuid */
            address: string;
            reason: string;
            /** Format: uuid */
            hold?: string;
            /** @enum {string} */
            word?: "phone" | "in_person" | "chat";
        };
        OrdersAnonymousChangeHistory: {
            items: components["schemas"]["OrdersChange"][];
        };
        OrdersAnonymousListQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            stage?: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /** Format: date */
            day?: string;
            /** Format: uuid */
            customer?: string;
            is_open?: boolean;
            number_tail?: string;
        };
        OrdersAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        OrdersAnonymousOtherVisit: {
            /** Format: uuid */
            order: string;
            number: string;
            item: components["schemas"]["CatalogName"];
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            is_overlapping: boolean;
            /** Format: int64 */
            gap_min: number;
        };
        OrdersAnonymousPartPath: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            sequence: number;
        };
        OrdersAnonymousPartsForm: {
            parts: components["schemas"]["OrdersPart"][];
        };
        OrdersAnonymousPlaceForm: {
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            address: string;
            /** Format: uuid */
            quote: string;
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            channel?: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            /** @enum {string} */
            relation?: "employee" | "introduced" | "dispatched" | "partner";
            /** Format: uuid */
            hold?: string;
            note?: string;
            allows_same_day?: boolean;
            terms?: components["schemas"]["OrdersTermsSeen"];
        };
        OrdersAnonymousSameDayList: {
            items: components["schemas"]["OrdersAnonymousOtherVisit"][];
        };
        OrdersAnonymousSameDayQuery: {
            /** Format: uuid */
            store: string;
            /** Format: date-time */
            start: string;
            /** Format: int64 */
            minutes: number;
            /** Format: uuid */
            order?: string;
        };
        OrdersAnonymousSettlementForm: {
            /** @enum {string} */
            end: "owed" | "waived";
        };
        OrdersAnonymousTermsQuery: {
            /** Format: uuid */
            store: string;
            special?: boolean;
        };
        OrdersAnonymousTermsView: {
            /** Format: int64 */
            free_hours: number;
            /** Format: int64 */
            fee_percent: number;
            /** Format: int64 */
            change_hours: number;
        };
        OrdersCancellation: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            reason: string;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
        };
        OrdersChange: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            reason: string;
            /** Format: uuid */
            quote_before: string;
            /** Format: uuid */
            quote_after: string;
            /**
             * Format: int64
             * @description fen
             */
            price_before: number;
            /**
             * Format: int64
             * @description fen
             */
            price_after: number;
            /** Format: date-time */
            start_before: string;
            /** Format: date-time */
            start_after: string;
            /** Format: uuid */
            address_before: string;
            /** Format: uuid */
            address_after: string;
        };
        OrdersChangeWord: {
            /** Format: uuid */
            change: string;
            /** @enum {string} */
            word: "phone" | "in_person" | "chat";
        };
        OrdersOrderFile: {
            order: components["schemas"]["OrdersOrderView"];
            person: components["schemas"]["OrdersPersonView"];
            address: string;
            changes: components["schemas"]["OrdersChange"][];
            words: components["schemas"]["OrdersChangeWord"][];
            trail: components["schemas"]["OrdersTrailRow"][];
            same_day: components["schemas"]["OrdersOrderRow"][];
            terms_seen?: components["schemas"]["OrdersTermsWord"];
            /** Format: int64 */
            version: number;
        };
        OrdersOrderPage: {
            items: components["schemas"]["OrdersOrderRow"][];
            next_cursor?: string;
        };
        OrdersOrderRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            customer: string;
            person?: components["schemas"]["OrdersPersonView"];
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /** @enum {string} */
            stage: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /** @enum {string} */
            channel: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            /** Format: date-time */
            placed_at: string;
            visit?: components["schemas"]["OrdersVisitView"];
        };
        OrdersOrderView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            address: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            options: unknown;
            quantity: number;
            /** Format: uuid */
            quote: string;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            /** @enum {string} */
            stage: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /** @enum {string} */
            channel: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            /** @enum {string} */
            relation: "employee" | "introduced" | "dispatched" | "partner";
            terms: components["schemas"]["OrdersTerms"];
            /** Format: date-time */
            placed_at: string;
            visits: components["schemas"]["OrdersVisitView"][];
            stages: components["schemas"]["OrdersStageView"][];
            parts: components["schemas"]["OrdersPart"][];
            /**
             * Format: int64
             * @description fen
             */
            held: number;
            cancellation?: components["schemas"]["OrdersCancellation"];
            note?: string;
            /** Format: int64 */
            version: number;
        };
        OrdersPart: {
            /** Format: int64 */
            sequence: number;
            label: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            /** @enum {string} */
            state: "open" | "accepted" | "rework" | "disputed" | "waived";
        };
        OrdersPersonView: {
            name: string;
            phone: string;
        };
        OrdersStageView: {
            /** @enum {string} */
            stage: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /** Format: date-time */
            at: string;
        };
        OrdersTerms: {
            /** Format: date-time */
            free_until: string;
            /** Format: int64 */
            fee_percent: number;
            is_special: boolean;
        };
        OrdersTermsSeen: {
            /** Format: int64 */
            free_hours: number;
            /** Format: int64 */
            fee_percent: number;
            words: string;
        };
        OrdersTermsWord: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            free_hours: number;
            /** Format: int64 */
            fee_percent: number;
            words: string;
        };
        OrdersTrail: {
            items: components["schemas"]["OrdersTrailRow"][];
        };
        OrdersTrailRow: {
            /** Format: date-time */
            at: string;
            kind: string;
            /** Format: uuid */
            subject: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor?: string;
            actor_name?: string;
            facts: unknown;
        };
        OrdersVisitView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            duration_min: number;
            /** Format: int64 */
            crew_size: number;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
            /** Format: int64 */
            version: number;
        };
        PersonalCopyField: {
            column: string;
            label: string;
            value: string;
            shown: string;
        };
        PersonalCopyRecord: {
            fields: components["schemas"]["PersonalCopyField"][];
        };
        PersonalCopySection: {
            name: string;
            title: string;
            records: components["schemas"]["PersonalCopyRecord"][];
        };
        PersonalProcessedField: {
            table: string;
            column: string;
            /** @enum {string} */
            kind: "name" | "contact" | "id_number" | "address" | "health" | "family" | "words" | "picture" | "voice" | "position" | "money" | "account" | "facts" | "opinion" | "profile" | "work" | "paper";
            sensitive: ("biometric" | "faith" | "health" | "financial" | "whereabouts" | "status" | "minor")[];
        };
        PricingAnonymousBookLine: {
            /** Format: uuid */
            id: string;
            name: components["schemas"]["CatalogName"];
            /** Format: uuid */
            store?: string;
            city?: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until?: string;
            is_published: boolean;
            /** Format: int64 */
            version: number;
        };
        PricingAnonymousBookList: {
            items: components["schemas"]["PricingAnonymousBookLine"][];
        };
        PricingAnonymousBookPath: {
            /** Format: uuid */
            id: string;
        };
        PricingAnonymousListQuery: {
            /** Format: uuid */
            store: string;
        };
        PricingAnonymousListedItem: {
            /** Format: uuid */
            id: string;
            code: string;
            name: components["schemas"]["CatalogName"];
            /** @enum {string} */
            unit: "hour" | "visit" | "square_metre" | "piece" | "day" | "month";
            prices: components["schemas"]["PricingItemPrice"];
        };
        PricingAnonymousPriceList: {
            name: components["schemas"]["CatalogName"];
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until?: string;
            rules: components["schemas"]["PricingRules"];
            items: components["schemas"]["PricingAnonymousListedItem"][];
        };
        PricingAnonymousPriceQuery: {
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            quantity: number;
            options?: string[];
            /** Format: date-time */
            start?: string;
            latitude?: number;
            longitude?: number;
        };
        PricingAnonymousPublication: {
            /** Format: int64 */
            version: number;
        };
        PricingAnonymousQuotePath: {
            /** Format: uuid */
            id: string;
        };
        PricingBookDraft: {
            name: components["schemas"]["CatalogName"];
            /** Format: uuid */
            store?: string;
            city?: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until?: string;
            rules: components["schemas"]["PricingRules"];
            items: components["schemas"]["PricingItemPrice"][];
        };
        PricingCompareView: {
            /**
             * Format: int64
             * @description fen
             */
            total: number;
            /** @enum {string} */
            basis: "lowest" | "last";
            /** Format: int64 */
            deals: number;
            /** Format: int64 */
            days: number;
            /** Format: date */
            before: string;
            why: string;
            source: string;
        };
        PricingDistanceStep: {
            /** Format: int64 */
            beyond_m: number;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
        };
        PricingExtra: {
            code: string;
            /** @enum {string} */
            basis: "each" | "per_unit";
            /**
             * Format: int64
             * @description fen
             */
            unit_price: number;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
        };
        PricingItemPrice: {
            item: string;
            /**
             * Format: int64
             * @description fen
             */
            base: number;
            /**
             * Format: int64
             * @description fen
             */
            per_unit: number;
            tiers: components["schemas"]["PricingTier"][];
            /**
             * Format: int64
             * @description fen
             */
            minimum: number;
            options: components["schemas"]["PricingOptionPrice"][];
            /**
             * Format: int64
             * @description fen
             */
            per_extra_worker: number;
            reduction?: components["schemas"]["PricingReduction"];
        };
        PricingLineView: {
            /** @enum {string} */
            kind: "base" | "units" | "option" | "minimum" | "crew" | "reduction" | "urgency" | "peak" | "weekend" | "statutory_holiday" | "holiday_off" | "distance" | "discount";
            label: string;
            why?: string;
            code?: string;
            quantity: number;
            /**
             * Format: int64
             * @description fen
             */
            unit_price: number;
            /** Format: int64 */
            basis_points: number;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
        };
        PricingOptionPrice: {
            code: string;
            /** @enum {string} */
            basis: "each" | "per_unit";
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
        };
        PricingPeak: {
            code: string;
            name: components["schemas"]["CatalogName"];
            weekdays: number[];
            /** Format: int64 */
            from_min: number;
            /** Format: int64 */
            to_min: number;
            /** Format: int64 */
            basis_points: number;
        };
        PricingPriceBook: {
            name: components["schemas"]["CatalogName"];
            /** Format: uuid */
            store?: string;
            city?: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_until?: string;
            rules: components["schemas"]["PricingRules"];
            items: components["schemas"]["PricingItemPrice"][];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            is_published: boolean;
        };
        PricingPriceView: {
            /**
             * Format: int64
             * @description fen
             */
            total: number;
            lines: components["schemas"]["PricingLineView"][];
            extras: components["schemas"]["PricingExtra"][];
            work: components["schemas"]["CatalogWork"];
            is_calendar_assumed: boolean;
            needs_start: boolean;
            needs_address: boolean;
            compared?: components["schemas"]["PricingCompareView"];
        };
        PricingQuoteRequest: {
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            quantity: number;
            options: components["schemas"]["CatalogChoice"][];
            /** Format: date-time */
            start: string;
            latitude?: number;
            longitude?: number;
            /** Format: uuid */
            customer?: string;
        };
        PricingQuoteView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            item: string;
            /** Format: int64 */
            item_version: number;
            item_name: components["schemas"]["CatalogName"];
            quantity: number;
            options: components["schemas"]["CatalogChoice"][];
            /** Format: date-time */
            start: string;
            work: components["schemas"]["CatalogWork"];
            /**
             * Format: int64
             * @description fen
             */
            total: number;
            lines: components["schemas"]["PricingLineView"][];
            is_calendar_assumed: boolean;
            /** Format: date-time */
            issued_at: string;
            /** Format: date-time */
            valid_until: string;
            /** Format: uuid */
            replaces?: string;
            compared?: components["schemas"]["PricingCompareView"];
        };
        PricingReduction: {
            name: components["schemas"]["CatalogName"];
            /** Format: int64 */
            basis_points: number;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        PricingRules: {
            urgency: components["schemas"]["PricingUrgency"][];
            peaks: components["schemas"]["PricingPeak"][];
            /** Format: int64 */
            weekend: number;
            /** Format: int64 */
            statutory_holiday: number;
            /** Format: int64 */
            holiday_off: number;
            distance: components["schemas"]["PricingDistanceStep"][];
            /** Format: int64 */
            farthest_m?: number;
            /** Format: int64 */
            quote_valid_min: number;
        };
        PricingTier: {
            from: number;
            /**
             * Format: int64
             * @description fen
             */
            per_unit: number;
        };
        PricingUrgency: {
            /** Format: int64 */
            within_min: number;
            /** Format: int64 */
            basis_points: number;
        };
        ProcessingAnnex: {
            sensitive: components["schemas"]["ProcessingSensitiveView"][];
            recipients: components["schemas"]["ProcessingSharedView"][];
        };
        ProcessingAnonymousCheckForm: {
            /** Format: date */
            checked_on: string;
            /** @enum {string} */
            result: "fine" | "gaps";
            findings: string;
            /** Format: date */
            next_on: string;
        };
        ProcessingAnonymousCheckList: {
            items: components["schemas"]["ProcessingAnonymousCheckView"][];
        };
        ProcessingAnonymousCheckView: {
            /** Format: int64 */
            sequence: number;
            /** Format: date */
            checked_on: string;
            /** @enum {string} */
            result: "fine" | "gaps";
            findings: string;
            /** Format: date */
            next_on: string;
            written_by?: string;
        };
        ProcessingAnonymousEndForm: {
            /** Format: date */
            ended_on: string;
            what_became: string;
        };
        ProcessingAnonymousEntryPath: {
            entry: string;
        };
        ProcessingAnonymousGivenList: {
            items: components["schemas"]["ProcessingGivenView"][];
        };
        ProcessingAnonymousGivenQuery: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        ProcessingAnonymousPurposeForm: {
            zh: string;
            en: string;
        };
        ProcessingAnonymousRecipientForm: {
            name: string;
            contact: string;
            /** @enum {string} */
            channel: "sms" | "mail" | "push" | "wechat" | "telephone" | "map" | "payment" | "insurance" | "authority" | "hosting" | "other";
            /** @enum {string} */
            role: "processor" | "recipient" | "joint";
            contract: string;
            /** Format: date */
            signed_on: string;
            /** Format: date */
            valid_to?: string;
            purpose: string;
            kinds: ("name" | "contact" | "id_number" | "address" | "health" | "family" | "words" | "picture" | "voice" | "position" | "money" | "account" | "facts" | "opinion" | "profile" | "work" | "paper")[];
            entries: string[];
            /** Format: date */
            next_check: string;
        };
        ProcessingAnonymousRecipientPath: {
            /** Format: uuid */
            id: string;
        };
        ProcessingEntryView: {
            entry: string;
            name: string;
            /** @enum {string} */
            ground: "consent" | "contract" | "hr" | "legal_duty" | "emergency" | "public";
            /** @enum {string} */
            security: "general" | "guarded" | "sensitive";
            purpose_zh: string;
            purpose_en: string;
            /** Format: int64 */
            version: number;
            kinds: ("name" | "contact" | "id_number" | "address" | "health" | "family" | "words" | "picture" | "voice" | "position" | "money" | "account" | "facts" | "opinion" | "profile" | "work" | "paper")[];
            sensitive: ("biometric" | "faith" | "health" | "financial" | "whereabouts" | "status" | "minor")[];
            keeps: components["schemas"]["ProcessingKeepView"][];
            recipients: string[];
            fields: components["schemas"]["PersonalProcessedField"][];
        };
        ProcessingGivenView: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            channel: "sms" | "mail" | "push" | "wechat" | "telephone" | "map" | "payment" | "insurance" | "authority" | "hosting" | "other";
            what: string;
            /** Format: int64 */
            times: number;
            recipients: string[];
        };
        ProcessingKeepView: {
            keep: string;
            /** Format: int64 */
            months?: number;
            /** Format: int64 */
            days?: number;
            source?: string;
            text: string;
        };
        ProcessingPurpose: {
            entry: string;
            /** Format: int64 */
            version: number;
            zh: string;
            en: string;
            /** Format: date-time */
            written_at?: string;
        };
        ProcessingRecipientView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            version: number;
            name: string;
            contact: string;
            /** @enum {string} */
            channel: "sms" | "mail" | "push" | "wechat" | "telephone" | "map" | "payment" | "insurance" | "authority" | "hosting" | "other";
            /** @enum {string} */
            role: "processor" | "recipient" | "joint";
            contract: string;
            /** Format: date */
            signed_on: string;
            /** Format: date */
            valid_to?: string;
            purpose: string;
            kinds: ("name" | "contact" | "id_number" | "address" | "health" | "family" | "words" | "picture" | "voice" | "position" | "money" | "account" | "facts" | "opinion" | "profile" | "work" | "paper")[];
            entries: string[];
            /** Format: date */
            next_check: string;
            /** Format: date */
            checked_on?: string;
            /** Format: date */
            ended_on?: string;
            what_became?: string;
            troubles: ("contract_over" | "check_due" | "never_checked")[];
        };
        ProcessingRegister: {
            entries: components["schemas"]["ProcessingEntryView"][];
            recipients: components["schemas"]["ProcessingRecipientView"][];
            uncovered: ("sms" | "mail" | "push" | "wechat" | "telephone" | "map" | "payment" | "insurance" | "authority" | "hosting" | "other")[];
        };
        ProcessingSensitiveView: {
            /** @enum {string} */
            which: "biometric" | "faith" | "health" | "financial" | "whereabouts" | "status" | "minor";
            name: string;
            entries: string[];
            why: string;
            effect: string;
        };
        ProcessingSharedView: {
            name: string;
            contact: string;
            role: string;
            purpose: string;
            kinds: string[];
        };
        PromisesAnonymousCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        PromisesAnonymousHandForm: {
            /** @enum {string} */
            kind: "start" | "hours" | "duties" | "price" | "same_worker" | "callback" | "remedy" | "refund" | "date" | "rest_days" | "pay" | "other";
            words: string;
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            worker?: string;
            /** @enum {string} */
            owed_by: "company" | "customer" | "worker";
            /** Format: uuid */
            owner?: string;
            /** Format: date-time */
            due_at: string;
            is_agreed: boolean;
        };
        PromisesAnonymousListQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            state?: "running" | "kept" | "broken" | "waived";
            /** @enum {string} */
            kind?: "start" | "hours" | "duties" | "price" | "same_worker" | "callback" | "remedy" | "refund" | "date" | "rest_days" | "pay" | "other";
            /** Format: uuid */
            store?: string;
            disputed?: boolean;
        };
        PromisesAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        PromisesAnonymousOwnQuery: {
            /** Format: uuid */
            order?: string;
        };
        PromisesAnonymousPromiseList: {
            items: components["schemas"]["PromisesOfficePromise"][];
        };
        PromisesAnonymousPromisePage: {
            items: components["schemas"]["PromisesOfficePromise"][];
            next_cursor?: string;
        };
        PromisesAnonymousPromisePath: {
            /** Format: uuid */
            id: string;
        };
        PromisesAnonymousPromiseViews: {
            items: components["schemas"]["PromisesPromiseView"][];
        };
        PromisesAnonymousResultForm: {
            is_kept: boolean;
            note?: string;
        };
        PromisesAnonymousToldForm: {
            /** @enum {string} */
            side: "company" | "customer" | "worker";
            /** @enum {string} */
            said: "agreed" | "disputed";
            note?: string;
        };
        PromisesAnonymousVisitQuery: {
            /** Format: uuid */
            visit?: string;
        };
        PromisesAnonymousWaiverForm: {
            why: string;
        };
        PromisesAnonymousWordForm: {
            /** @enum {string} */
            said: "agreed" | "disputed";
            note?: string;
        };
        PromisesOfficePromise: {
            promise: components["schemas"]["PromisesPromiseView"];
            /** Format: uuid */
            customer?: string;
            customer_name: string;
            /** Format: uuid */
            store?: string;
            order_number: string;
            /** Format: uuid */
            worker?: string;
            worker_name: string;
            /** Format: uuid */
            owner?: string;
            owner_name: string;
            note?: string;
            dispute?: string;
            /** Format: uuid */
            complaint?: string;
            complaint_number: string;
            is_by_hand: boolean;
        };
        PromisesPromiseView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "start" | "hours" | "duties" | "price" | "same_worker" | "callback" | "remedy" | "refund" | "date" | "rest_days" | "pay" | "other";
            /** @enum {string} */
            source: "order" | "series" | "inquiry" | "complaint" | "refund" | "hand";
            /** @enum {string} */
            state: "running" | "kept" | "broken" | "waived";
            /** Format: uuid */
            order?: string;
            /** Format: uuid */
            visit?: string;
            /** Format: date-time */
            visit_at?: string;
            /** @enum {string} */
            owed_by: "company" | "customer" | "worker";
            /** Format: date-time */
            due_at?: string;
            /** Format: int64 */
            amount: number;
            words?: string;
            /** Format: int64 */
            happened?: number;
            /** @enum {string} */
            reason?: "replaced" | "called_off" | "unmeasured" | "agreed" | "stood_in";
            is_agreed: boolean;
            is_disputed: boolean;
            sides: components["schemas"]["PromisesSideWord"][];
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            ended_at?: string;
        };
        PromisesSideWord: {
            /** @enum {string} */
            side: "company" | "customer" | "worker";
            /** @enum {string} */
            said?: "agreed" | "disputed";
            /** @enum {string} */
            way?: "ordered" | "accepted" | "confirmed" | "told";
            /** Format: date-time */
            at?: string;
        };
        RecordsAnonymousKeyView: {
            company: string;
            public_key: string;
        };
        RecordsAnonymousMadeList: {
            items: components["schemas"]["RecordsAnonymousMadeView"][];
            public_key?: string;
        };
        RecordsAnonymousMadeView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            made_by: string;
            reason: string;
            manifest_sha256: string;
            /** Format: int64 */
            files: number;
            /** Format: int64 */
            volumes: number;
        };
        RecordsAnonymousMakeForm: {
            reason: string;
        };
        RecordsAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        RecordsAnonymousVolumePath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            record: string;
            /** Format: int64 */
            volume: number;
        };
        ReviewsAnonymousConsentForm: {
            is_public: boolean;
        };
        ReviewsAnonymousDecisionForm: {
            is_hidden: boolean;
            words: string;
        };
        ReviewsAnonymousHidingForm: {
            /** @enum {string} */
            reason: "privacy" | "insult" | "obscene" | "threat" | "fraud";
            words: string;
        };
        ReviewsAnonymousHidingList: {
            items: components["schemas"]["ReviewsAnonymousOfficeHiding"][];
        };
        ReviewsAnonymousHidingPath: {
            /** Format: uuid */
            id: string;
        };
        ReviewsAnonymousHidingView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            reason: "privacy" | "insult" | "obscene" | "threat" | "fraud";
            /** @enum {string} */
            state: "asked" | "refused" | "hidden" | "appealed" | "upheld" | "lifted";
            decision?: string;
            appeal?: string;
            ending?: string;
        };
        ReviewsAnonymousItemPath: {
            /** Format: uuid */
            id: string;
        };
        ReviewsAnonymousOfficeHiding: {
            hiding: components["schemas"]["ReviewsHiding"];
            asked_by_name?: string;
            decided_by_name?: string;
            review_words?: string;
            mean: number;
        };
        ReviewsAnonymousOwnReview: {
            is_public: boolean;
            hiding?: components["schemas"]["ReviewsAnonymousHidingView"];
        };
        ReviewsAnonymousRatingPath: {
            /** Format: uuid */
            id: string;
        };
        ReviewsAnonymousReviewLine: {
            /** Format: uuid */
            id: string;
            author: string;
            mean: number;
            words?: string;
            /** Format: date-time */
            rated_at: string;
            reply?: string;
        };
        ReviewsAnonymousReviewPage: {
            /** Format: int64 */
            count: number;
            mean?: number;
            items: components["schemas"]["ReviewsAnonymousReviewLine"][];
            next_cursor?: string;
        };
        ReviewsAnonymousStateQuery: {
            /** @enum {string} */
            state: "asked" | "refused" | "hidden" | "appealed" | "upheld" | "lifted";
        };
        ReviewsAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        ReviewsAnonymousWordsForm: {
            words: string;
        };
        ReviewsHiding: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            review: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            reason: "privacy" | "insult" | "obscene" | "threat" | "fraud";
            words: string;
            /** @enum {string} */
            state: "asked" | "refused" | "hidden" | "appealed" | "upheld" | "lifted";
            /** Format: date-time */
            asked_at: string;
            /** Format: uuid */
            asked_by: string;
            /** Format: date-time */
            decided_at?: string;
            /** Format: uuid */
            decided_by?: string;
            decision?: string;
            appeal?: string;
            /** Format: date-time */
            appealed_at?: string;
            /** Format: date-time */
            ended_at?: string;
            /** Format: uuid */
            ended_by?: string;
            ending?: string;
        };
        RightsAnonymousAskForm: {
            /** @enum {string} */
            kind: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
            words?: string;
            corrections?: components["schemas"]["RightsAnonymousCorrectionForm"][];
            /** @enum {string} */
            purpose?: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
        };
        RightsAnonymousCodeForm: {
            work?: string;
        };
        RightsAnonymousCorrectionForm: {
            /** @enum {string} */
            thing: "name" | "locale" | "address" | "wishes" | "other";
            /** Format: uuid */
            address?: string;
            wanted: string;
        };
        RightsAnonymousListQuery: {
            all?: boolean;
            /** @enum {string} */
            kind?: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
            /** @enum {string} */
            state?: "open" | "working" | "postponed" | "done" | "refused" | "withdrawn";
        };
        RightsAnonymousOpeningForm: {
            code: string;
        };
        RightsAnonymousOwnRights: {
            kinds: ("access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account")[];
            items: components["schemas"]["RightsOwnRequest"][];
            frozen?: components["schemas"]["RightsFrozenView"];
            obstacles: ("running_order" | "unpaid_bill" | "money_of_theirs" | "open_complaint" | "standing_booking")[];
            kept: components["schemas"]["RightsKeptView"][];
            /** Format: int64 */
            due_days: number;
        };
        RightsAnonymousProofForm: {
            /** @enum {string} */
            proof: "signed_in" | "called_back" | "paper_seen" | "certificate";
            note: string;
        };
        RightsAnonymousReadForm: {
            reason: string;
        };
        RightsAnonymousRefusalForm: {
            /** @enum {string} */
            reason: "not_proved" | "nothing_held" | "law_demands" | "rights_of_others" | "asked_again" | "not_allowed";
            words: string;
        };
        RightsAnonymousRequestList: {
            items: components["schemas"]["RightsOfficeRow"][];
        };
        RightsAnonymousRequestPath: {
            /** Format: uuid */
            id: string;
        };
        RightsAnonymousRetentionList: {
            items: components["schemas"]["RightsRetentionRow"][];
        };
        RightsAnonymousTakeForm: {
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            worker?: string;
            /** @enum {string} */
            kind: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
            /** @enum {string} */
            channel: "site" | "phone" | "store" | "letter";
            /** @enum {string} */
            asker: "self" | "heir";
            words?: string;
            relation?: string;
            paper?: string;
            /** @enum {string} */
            proof?: "signed_in" | "called_back" | "paper_seen" | "certificate";
            corrections?: components["schemas"]["RightsAnonymousCorrectionForm"][];
            /** @enum {string} */
            purpose?: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
        };
        RightsAnonymousWordsForm: {
            words: string;
        };
        RightsCopy: {
            format: string;
            company: string;
            number: string;
            /** @enum {string} */
            person: "customer" | "worker";
            /** Format: date-time */
            made_at: string;
            sections: components["schemas"]["PersonalCopySection"][];
        };
        RightsCorrection: {
            /** @enum {string} */
            thing: "name" | "locale" | "address" | "wishes" | "other";
            /** Format: uuid */
            address?: string;
            wanted: string;
            before?: string;
            after?: string;
        };
        RightsFormQuery: {
            /** @enum {string} */
            form?: "pdf" | "json" | "zip";
            /** Format: int64 */
            volume?: number;
        };
        RightsFrozenView: {
            /** @enum {string} */
            kind: "restricted" | "closed";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until?: string;
        };
        RightsKeptView: {
            name: string;
            /** Format: int64 */
            rows: number;
            /** Format: date-time */
            until?: string;
        };
        RightsOfficeRequest: {
            row: components["schemas"]["RightsOfficeRow"];
            phone: string;
            words?: string;
            relation?: string;
            paper?: string;
            corrections: components["schemas"]["RightsCorrection"][];
            /** @enum {string} */
            purpose?: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            /** @enum {string} */
            proof?: "signed_in" | "called_back" | "paper_seen" | "certificate";
            proved_by: string;
            /** Format: date-time */
            proved_at?: string;
            /** @enum {string} */
            refusal?: "not_proved" | "nothing_held" | "law_demands" | "rights_of_others" | "asked_again" | "not_allowed";
            answer?: string;
            /** Format: date-time */
            copy_until?: string;
            /** Format: int64 */
            volumes: number;
            /** Format: int64 */
            fetched: number;
            /** Format: date-time */
            ended_at?: string;
            is_done_at_once: boolean;
            frozen?: components["schemas"]["RightsFrozenView"];
            kept: components["schemas"]["RightsKeptView"][];
            steps: components["schemas"]["RightsStepView"][];
        };
        RightsOfficeRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            person: "customer" | "worker";
            name: string;
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            worker?: string;
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            kind: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
            /** @enum {string} */
            state: "open" | "working" | "postponed" | "done" | "refused" | "withdrawn";
            /** @enum {string} */
            level: "owner" | "manager" | "headquarters";
            /** @enum {string} */
            channel: "site" | "phone" | "store" | "letter";
            /** @enum {string} */
            asker: "self" | "heir";
            is_proved: boolean;
            owner_name: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at: string;
            is_overdue: boolean;
            obstacles: ("running_order" | "unpaid_bill" | "money_of_theirs" | "open_complaint" | "standing_booking")[];
        };
        RightsOwnRequest: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
            /** @enum {string} */
            state: "open" | "working" | "postponed" | "done" | "refused" | "withdrawn";
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            ended_at?: string;
            words?: string;
            /** @enum {string} */
            refusal?: "not_proved" | "nothing_held" | "law_demands" | "rights_of_others" | "asked_again" | "not_allowed";
            answer?: string;
            obstacles: ("running_order" | "unpaid_bill" | "money_of_theirs" | "open_complaint" | "standing_booking")[];
            /** Format: date-time */
            copy_until?: string;
            /** Format: date-time */
            open_until?: string;
            phone: string;
            /** Format: int64 */
            volumes: number;
            corrections: components["schemas"]["RightsCorrection"][];
        };
        RightsRetentionRow: {
            keeps: string;
            /** Format: int64 */
            months: number;
            source: string;
        };
        RightsStepView: {
            /** @enum {string} */
            kind: "asked" | "proved" | "taken" | "warned" | "overdue" | "climbed" | "corrected" | "postponed" | "done" | "refused" | "withdrawn" | "fetched" | "handed_over" | "read" | "opened";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            actor_name: string;
            note?: string;
        };
        SafetyAnonymousAnswerBody: {
            /** @enum {string} */
            answer: "all_right" | "need_time" | "help";
            /** Format: int64 */
            more_min?: number;
            word?: string;
            is_silent?: boolean;
        };
        SafetyAnonymousAskedView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            due_at: string;
        };
        SafetyAnonymousClosureBody: {
            /** @enum {string} */
            outcome: "resolved" | "handed_over" | "false_alarm" | "drilled";
            words: string;
        };
        SafetyAnonymousDrillBody: {
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            words?: string;
        };
        SafetyAnonymousDutyBody: {
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            account: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SafetyAnonymousDutyPath: {
            /** Format: uuid */
            id: string;
        };
        SafetyAnonymousDutyView: {
            duty: components["schemas"]["SafetyDuty"];
            name: string;
            has_phone: boolean;
        };
        SafetyAnonymousEligible: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SafetyAnonymousIncidentPage: {
            items: components["schemas"]["SafetyIncidentRow"][];
            next_cursor?: string;
        };
        SafetyAnonymousIncidentPath: {
            /** Format: uuid */
            id: string;
        };
        SafetyAnonymousKindBody: {
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
        };
        SafetyAnonymousListQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            all?: boolean;
        };
        SafetyAnonymousNoteBody: {
            text: string;
        };
        SafetyAnonymousOfficeBody: {
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            words: string;
            /** Format: uuid */
            visit?: string;
            /** Format: uuid */
            store?: string;
            /** Format: uuid */
            worker?: string;
        };
        SafetyAnonymousOwnPath: {
            /** Format: uuid */
            id: string;
        };
        SafetyAnonymousOwnSafety: {
            live?: components["schemas"]["SafetyOwnIncident"];
            phone: string;
        };
        SafetyAnonymousPersonToReach: {
            name: string;
            phone: string;
        };
        SafetyAnonymousPlanBody: {
            lines: string[];
            /** Format: int64 */
            version: number;
        };
        SafetyAnonymousPlanList: {
            items: components["schemas"]["SafetyPlan"][];
        };
        SafetyAnonymousPlanPath: {
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
        };
        SafetyAnonymousPositionBody: {
            position: components["schemas"]["VisitsPosition"];
            /** Format: date-time */
            at?: string;
        };
        SafetyAnonymousPrecautions: {
            has_word: boolean;
            contacts: components["schemas"]["SafetyContact"][];
            live?: components["schemas"]["SafetyOwnIncident"];
            question?: components["schemas"]["SafetyAnonymousQuestionView"];
            phone: string;
        };
        SafetyAnonymousPrecautionsBody: {
            contacts: components["schemas"]["SafetyContact"][];
            word?: string;
            removes_word?: boolean;
        };
        SafetyAnonymousQuestionPath: {
            /** Format: uuid */
            id: string;
        };
        SafetyAnonymousQuestionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            is_of_house: boolean;
            /** Format: date-time */
            asked_at: string;
            /** Format: date-time */
            due_at: string;
        };
        SafetyAnonymousReportQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: uuid */
            store?: string;
        };
        SafetyAnonymousRoster: {
            items: components["schemas"]["SafetyAnonymousDutyView"][];
            eligible: components["schemas"]["SafetyAnonymousEligible"][];
        };
        SafetyAnonymousRosterQuery: {
            /** Format: uuid */
            store: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SafetyAnonymousSafeBody: {
            word?: string;
        };
        SafetyAnonymousTapBody: {
            key: string;
            /** Format: date-time */
            at?: string;
            /** Format: uuid */
            visit?: string;
            is_silent?: boolean;
            /** @enum {string} */
            kind?: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            position?: components["schemas"]["VisitsPosition"];
        };
        SafetyAnonymousTickBody: {
            is_done: boolean;
        };
        SafetyAnonymousTickPath: {
            /** Format: uuid */
            id: string;
            code: string;
        };
        SafetyAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        SafetyAnonymousWhereabouts: {
            positions: components["schemas"]["SafetySighting"][];
            worker?: components["schemas"]["SafetyAnonymousPersonToReach"];
            customer?: components["schemas"]["SafetyAnonymousPersonToReach"];
            contacts: components["schemas"]["SafetyContact"][];
            address: string;
        };
        SafetyContact: {
            name: string;
            relation: string;
            phone: string;
        };
        SafetyCount: {
            name: string;
            /** Format: int64 */
            count: number;
        };
        SafetyDrillCount: {
            /** Format: uuid */
            store: string;
            quarter: string;
            /** Format: int64 */
            drills: number;
            /** Format: int64 */
            late: number;
        };
        SafetyDuty: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            account: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SafetyIncidentRow: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            /** @enum {string} */
            source: "worker" | "customer" | "missed_check_out" | "no_answer" | "office";
            /** @enum {string} */
            state: "open" | "taken" | "closed";
            /** @enum {string} */
            level: "on_call" | "manager" | "headquarters";
            is_silent: boolean;
            is_drill: boolean;
            is_late: boolean;
            is_duress: boolean;
            /** Format: uuid */
            store: string;
            store_name: string;
            /** Format: uuid */
            visit?: string;
            /** Format: uuid */
            order?: string;
            worker_name: string;
            customer_name: string;
            /** Format: date-time */
            raised_at: string;
            /** Format: date-time */
            heard_at: string;
            /** Format: date-time */
            climbs_at?: string;
            /** Format: date-time */
            acknowledged_at?: string;
            owner_name: string;
            /** Format: date-time */
            said_safe_at?: string;
            /** Format: date-time */
            closed_at?: string;
            /** @enum {string} */
            outcome?: "resolved" | "handed_over" | "false_alarm" | "drilled";
            /** Format: int64 */
            positions: number;
        };
        SafetyIncidentView: {
            row: components["schemas"]["SafetyIncidentRow"];
            checklist: components["schemas"]["SafetyLineView"][];
            told: components["schemas"]["SafetyToldView"][];
            steps: components["schemas"]["SafetyStepView"][];
            /** Format: int64 */
            version: number;
        };
        SafetyLine: {
            code: string;
            text: string;
        };
        SafetyLineView: {
            code: string;
            text: string;
            /** Format: date-time */
            ticked_at?: string;
            ticked_by: string;
        };
        SafetyOwnIncident: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            state: "open" | "taken" | "closed";
            is_silent: boolean;
            is_drill: boolean;
            /** Format: uuid */
            visit?: string;
            /** Format: date-time */
            raised_at: string;
            /** Format: date-time */
            heard_at: string;
            taken_by: string;
            /** Format: date-time */
            taken_at?: string;
            /** Format: int64 */
            told: number;
            /** Format: date-time */
            said_safe_at?: string;
            /** Format: date-time */
            closed_at?: string;
            phone: string;
        };
        SafetyPlan: {
            /** @enum {string} */
            kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            is_own: boolean;
            lines: components["schemas"]["SafetyLine"][];
            /** Format: int64 */
            version: number;
        };
        SafetyReport: {
            /** Format: int64 */
            incidents: number;
            /** Format: int64 */
            still_open: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            false_alarms: number;
            /** Format: int64 */
            taken_p50_s?: number;
            /** Format: int64 */
            taken_p90_s?: number;
            /** Format: int64 */
            drills: number;
            /** Format: int64 */
            drills_p50_s?: number;
            by_kind: components["schemas"]["SafetyCount"][];
            by_source: components["schemas"]["SafetyCount"][];
            by_store: components["schemas"]["SafetyStoreCount"][];
            drills_by_store: components["schemas"]["SafetyDrillCount"][];
        };
        SafetySighting: {
            position: components["schemas"]["VisitsPosition"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            heard_at: string;
        };
        SafetyStepView: {
            /** Format: int64 */
            sequence: number;
            /** @enum {string} */
            kind: "raised" | "tapped_again" | "told" | "escalated" | "taken" | "position_sent" | "position_seen" | "kind_set" | "ticked" | "unticked" | "noted" | "asked" | "answered" | "said_safe" | "said_safe_wrongly" | "closed" | "position_forgotten";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            actor_name: string;
            note?: string;
        };
        SafetyStoreCount: {
            /** Format: uuid */
            store: string;
            /** Format: int64 */
            incidents: number;
            /** Format: int64 */
            late: number;
        };
        SafetyToldView: {
            name: string;
            /** @enum {string} */
            level: "on_call" | "manager" | "headquarters";
            rung: string;
            /** Format: date-time */
            at: string;
        };
        SegmentsAnonymousCustomerPath: {
            /** Format: uuid */
            id: string;
        };
        SegmentsAnonymousSegmentPage: {
            items: components["schemas"]["SegmentsAnonymousSegmentRow"][];
            next_cursor?: string;
        };
        SegmentsAnonymousSegmentQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            value?: "low" | "middle" | "high";
            /** @enum {string} */
            recency?: "none" | "active" | "cooling" | "lapsed";
            /** @enum {string} */
            need?: "basic" | "functional" | "quality" | "personal";
            /** @enum {string} */
            loyalty?: "newcomer" | "returning" | "loyal";
            /** @enum {string} */
            risk?: "low" | "medium" | "high";
            /** Format: uuid */
            store?: string;
        };
        SegmentsAnonymousSegmentRow: {
            person: components["schemas"]["CustomersCustomerView"];
            standing: components["schemas"]["SegmentsStanding"];
            /** Format: uuid */
            plan?: string;
        };
        SegmentsAnonymousSegmentView: {
            standing?: components["schemas"]["SegmentsStanding"];
            /** Format: date-time */
            counted_at?: string;
            /** Format: uuid */
            plan?: string;
        };
        SegmentsReason: {
            code: string;
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            usual: number;
            /** Format: int64 */
            points: number;
        };
        SegmentsStanding: {
            /** @enum {string} */
            value: "low" | "middle" | "high";
            /** @enum {string} */
            recency: "none" | "active" | "cooling" | "lapsed";
            /** @enum {string} */
            need: "basic" | "functional" | "quality" | "personal";
            /** @enum {string} */
            loyalty: "newcomer" | "returning" | "loyal";
            /** @enum {string} */
            risk: "low" | "medium" | "high";
            /** Format: int64 */
            score: number;
            /**
             * Format: int64
             * @description fen
             */
            spent: number;
            /** Format: int64 */
            orders: number;
            /** Format: date-time */
            last_at?: string;
            /** Format: int64 */
            usual_days?: number;
            reasons: components["schemas"]["SegmentsReason"][];
        };
        SeriesAddressChoice: {
            /** Format: uuid */
            id: string;
            label: string;
        };
        SeriesAnonymousEditPreview: {
            steps: components["schemas"]["SeriesStep"][];
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            needs_word: boolean;
        };
        SeriesAnonymousListQuery: {
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            order?: string;
        };
        SeriesAnonymousRenewalEdit: {
            /** @enum {string} */
            kind: "agree" | "end" | "told";
            has_read?: boolean;
            /** @enum {string} */
            word?: "phone" | "in_person" | "chat";
        };
        SeriesAnonymousRenewalOffer: {
            /** Format: date */
            last: string;
            /** Format: date */
            renews_on: string;
            /** Format: date */
            tell_on: string;
            /** Format: date */
            next_from: string;
            /** Format: date */
            next_last?: string;
            /** Format: int64 */
            next_visits?: number;
            /** Format: int64 */
            notice_days: number;
        };
        SeriesAnonymousSeriesForm: {
            /** Format: uuid */
            customer?: string;
            /** Format: uuid */
            address: string;
            /** Format: uuid */
            quote: string;
            pattern: components["schemas"]["SeriesPattern"];
            /** Format: date */
            until?: string;
            /** Format: int64 */
            visits?: number;
            /** @enum {string} */
            holidays?: "keep" | "skip" | "move";
            /** Format: uuid */
            worker?: string;
            /** Format: uuid */
            hold?: string;
            /** @enum {string} */
            channel?: "web" | "phone" | "walk_in" | "chat" | "referral" | "partner" | "api";
            note?: string;
            renews?: boolean;
            /** @enum {string} */
            renewal_word?: "phone" | "in_person" | "chat";
            terms?: components["schemas"]["SeriesRuleSeen"];
        };
        SeriesAnonymousSeriesList: {
            items: components["schemas"]["SeriesSeriesView"][];
        };
        SeriesAnonymousSeriesPath: {
            /** Format: uuid */
            id: string;
        };
        SeriesAnonymousTried: {
            days: components["schemas"]["SeriesAnonymousTriedDay"][];
            renewal?: components["schemas"]["SeriesAnonymousRenewalOffer"];
        };
        SeriesAnonymousTriedDay: {
            /** Format: date */
            day: string;
            /** Format: date-time */
            starts_at: string;
            /**
             * Format: int64
             * @description fen
             */
            price: number;
            is_moved: boolean;
            is_calendar_assumed: boolean;
        };
        SeriesAnonymousTryForm: {
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            quantity: number;
            options: components["schemas"]["CatalogChoice"][];
            /** Format: date-time */
            start: string;
            latitude?: number;
            longitude?: number;
            pattern: components["schemas"]["SeriesPattern"];
            /** Format: date */
            until?: string;
            /** Format: int64 */
            visits?: number;
            /** @enum {string} */
            holidays?: "keep" | "skip" | "move";
        };
        SeriesAnonymousUnsettledDay: {
            /** Format: uuid */
            series: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            item_name: components["schemas"]["CatalogName"];
            /** Format: date */
            planned: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            why: "nobody_free" | "price_raised" | "not_offered" | "address_gone" | "customer_blocked" | "passed" | "other";
            why_text: string;
            /** Format: date-time */
            callback_at?: string;
            is_passed: boolean;
        };
        SeriesAnonymousUnsettledList: {
            items: components["schemas"]["SeriesAnonymousUnsettledDay"][];
        };
        SeriesChoicesView: {
            addresses: components["schemas"]["SeriesAddressChoice"][];
            workers: components["schemas"]["SeriesWorkerChoice"][];
        };
        SeriesEdit: {
            /** @enum {string} */
            kind: "skip_this" | "change_this" | "change_later" | "pause" | "resume" | "end" | "agree" | "retry";
            /** Format: date */
            day?: string;
            /** Format: date */
            until_day?: string;
            /** Format: date-time */
            start?: string;
            /** Format: int64 */
            start_min?: number;
            /** Format: uuid */
            item?: string;
            /** Format: uuid */
            address?: string;
            quantity?: number;
            options?: components["schemas"]["CatalogChoice"][];
            pattern?: components["schemas"]["SeriesPattern"];
            /** Format: date */
            until?: string;
            /** Format: int64 */
            visits?: number;
            is_open_ended?: boolean;
            /** @enum {string} */
            holidays?: "keep" | "skip" | "move";
            /** Format: uuid */
            worker?: string;
            is_any_worker?: boolean;
            /** @enum {string} */
            word?: "phone" | "in_person" | "chat";
            reason?: string;
            /**
             * Format: int64
             * @description fen
             */
            fee?: number;
        };
        SeriesHistoryLine: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "anonymous" | "customer" | "worker" | "staff" | "system";
            kind: string;
            text: string;
        };
        SeriesOccurrenceView: {
            /** Format: date */
            planned: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "ahead" | "placed" | "skipped" | "unsettled" | "called_off";
            /** Format: uuid */
            order?: string;
            order_number?: string;
            /** @enum {string} */
            stage?: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
            /**
             * Format: int64
             * @description fen
             */
            price?: number;
            /**
             * Format: int64
             * @description fen
             */
            agreed?: number;
            /**
             * Format: int64
             * @description fen
             */
            asked?: number;
            /** @enum {string} */
            why?: "nobody_free" | "price_raised" | "not_offered" | "address_gone" | "customer_blocked" | "passed" | "other";
            why_text?: string;
            is_moved: boolean;
            /** Format: uuid */
            address: string;
            /** Format: uuid */
            worker?: string;
            worker_name?: string;
        };
        SeriesPattern: {
            /** @enum {string} */
            kind: "weekly" | "fortnightly" | "month_day" | "month_weekday" | "every_days" | "dates";
            weekdays?: number[];
            /** Format: int64 */
            month_day?: number;
            /** Format: int64 */
            nth?: number;
            /** Format: int64 */
            every_days?: number;
            dates?: string[];
        };
        SeriesPause: {
            /** Format: int64 */
            number: number;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        SeriesRenewalView: {
            /** @enum {string} */
            state?: "waiting" | "told" | "renewed" | "ended" | "lapsed";
            is_on: boolean;
            may_agree: boolean;
            /** Format: date */
            last: string;
            /** Format: date */
            renews_on: string;
            /** Format: date */
            tell_on: string;
            /** Format: date */
            next_from: string;
            /** Format: date */
            next_last?: string;
            /** Format: int64 */
            next_visits?: number;
            /**
             * Format: int64
             * @description fen
             */
            price?: number;
            /** Format: date-time */
            agreed_at?: string;
            /** @enum {string} */
            agreed_word?: "phone" | "in_person" | "chat";
            /** Format: date-time */
            told_at?: string;
            /** @enum {string} */
            heard_word?: "phone" | "in_person" | "chat";
            /** Format: date-time */
            ended_at?: string;
        };
        SeriesRuleSeen: {
            /** Format: int64 */
            free_hours: number;
            /** Format: int64 */
            fee_percent: number;
            words: string;
        };
        SeriesRuleWord: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            free_hours: number;
            /** Format: int64 */
            fee_percent: number;
            words: string;
        };
        SeriesSeriesView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customer: string;
            customer_name: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            item_name: components["schemas"]["CatalogName"];
            quantity: number;
            options: components["schemas"]["CatalogChoice"][];
            /** Format: uuid */
            address: string;
            address_label: string;
            pattern: components["schemas"]["SeriesPattern"];
            /** Format: date */
            from: string;
            /** Format: int64 */
            start_min: number;
            /** Format: date */
            until?: string;
            /** Format: int64 */
            visits?: number;
            /** @enum {string} */
            holidays: "keep" | "skip" | "move";
            /** Format: uuid */
            worker?: string;
            worker_name?: string;
            /**
             * Format: int64
             * @description fen
             */
            agreed_price: number;
            /** Format: int64 */
            tolerance_percent: number;
            /** Format: date */
            ends_on?: string;
            renewal?: components["schemas"]["SeriesRenewalView"];
            terms_seen?: components["schemas"]["SeriesRuleWord"];
            is_paused: boolean;
            is_ended: boolean;
            pauses: components["schemas"]["SeriesPause"][];
            days: components["schemas"]["SeriesOccurrenceView"][];
            /** Format: int64 */
            unsettled: number;
            /** Format: date-time */
            callback_at?: string;
            history: components["schemas"]["SeriesHistoryLine"][];
            /** Format: int64 */
            version: number;
        };
        SeriesStep: {
            /** @enum {string} */
            kind: "stays" | "changes" | "called_off" | "added" | "dropped";
            /** Format: date-time */
            before?: string;
            /** Format: date-time */
            after?: string;
            /**
             * Format: int64
             * @description fen
             */
            price_before?: number;
            /**
             * Format: int64
             * @description fen
             */
            price_after?: number;
            /**
             * Format: int64
             * @description fen
             */
            fee: number;
            /** Format: uuid */
            order?: string;
        };
        SeriesWorkerChoice: {
            /** Format: uuid */
            id: string;
            name: string;
            number: string;
            is_known: boolean;
        };
        StandinsAnonymousChoice: {
            /** Format: uuid */
            worker: string;
            name: string;
            number: string;
            /** @enum {string} */
            grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            /** Format: int64 */
            visits_here: number;
        };
        StandinsAnonymousChoices: {
            items: components["schemas"]["StandinsAnonymousChoice"][];
        };
        StandinsAnonymousHandOver: {
            is_standing: boolean;
            /** Format: int64 */
            notes: number;
        };
        StandinsAnonymousKeyForm: {
            label: string;
        };
        StandinsAnonymousLine: {
            /** Format: uuid */
            id: string;
            name: string;
            continuity: components["schemas"]["StandinsContinuityView"];
        };
        StandinsAnonymousMyKey: {
            key: components["schemas"]["StandinsKeyView"];
            /** Format: uuid */
            visit?: string;
        };
        StandinsAnonymousMyKeys: {
            items: components["schemas"]["StandinsAnonymousMyKey"][];
        };
        StandinsAnonymousOwnHome: {
            notes: components["schemas"]["StandinsNoteView"][];
            keys: components["schemas"]["StandinsKeyView"][];
        };
        StandinsAnonymousProposalForm: {
            /** Format: uuid */
            worker: string;
            /** Format: date */
            day?: string;
        };
        StandinsAnonymousReceiptForm: {
            /** Format: date-time */
            at?: string;
        };
        StandinsAnonymousStoreContinuity: {
            whole: components["schemas"]["StandinsContinuityView"];
            series: components["schemas"]["StandinsAnonymousLine"][];
            workers: components["schemas"]["StandinsAnonymousLine"][];
        };
        StandinsAnonymousStoreQuery: {
            /** Format: uuid */
            store?: string;
        };
        StandinsAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        StandinsAnswerForm: {
            /** @enum {string} */
            answer: "approved" | "refused";
            note?: string;
        };
        StandinsContinuityView: {
            /** Format: int64 */
            days: number;
            /** Format: int64 */
            visits: number;
            /** Format: int64 */
            usual: number;
            /** Format: int64 */
            stand_in: number;
            /** Format: int64 */
            other: number;
            /** Format: int64 */
            usual_percent?: number;
            /** Format: int64 */
            known_percent?: number;
        };
        StandinsHandForm: {
            /** @enum {string} */
            to: "customer" | "store" | "worker";
            /** Format: uuid */
            worker?: string;
            /** Format: date-time */
            at?: string;
        };
        StandinsHandView: {
            /** @enum {string} */
            kind: "customer" | "store" | "worker";
            /** Format: uuid */
            worker?: string;
            name: string;
        };
        StandinsKeyList: {
            items: components["schemas"]["StandinsKeyView"][];
        };
        StandinsKeyPath: {
            /** Format: uuid */
            id: string;
        };
        StandinsKeyStep: {
            from: components["schemas"]["StandinsHandView"];
            to: components["schemas"]["StandinsHandView"];
            /** Format: date-time */
            handed_at: string;
            /** Format: date-time */
            received_at?: string;
        };
        StandinsKeyView: {
            /** Format: uuid */
            id: string;
            label: string;
            holder: components["schemas"]["StandinsHandView"];
            on_its_way_to?: components["schemas"]["StandinsHandView"];
            is_mine: boolean;
            is_coming: boolean;
            is_late: boolean;
            next?: components["schemas"]["StandinsHandView"];
            /** Format: date-time */
            next_at?: string;
            history: components["schemas"]["StandinsKeyStep"][];
        };
        StandinsLateKeyList: {
            items: components["schemas"]["StandinsLateKeyView"][];
        };
        StandinsLateKeyView: {
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: uuid */
            series: string;
            /** Format: uuid */
            store: string;
            customer_name: string;
            holder: components["schemas"]["StandinsHandView"];
            on_its_way_to?: components["schemas"]["StandinsHandView"];
            next: components["schemas"]["StandinsHandView"];
            /** Format: date-time */
            next_at: string;
            /** Format: date-time */
            late_since: string;
        };
        StandinsNoteForm: {
            /** @enum {string} */
            kind: "habit" | "alarm" | "pet" | "place" | "other";
            words: string;
        };
        StandinsNoteList: {
            items: components["schemas"]["StandinsNoteView"][];
        };
        StandinsNotePath: {
            /** Format: uuid */
            id: string;
        };
        StandinsNoteView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "habit" | "alarm" | "pet" | "place" | "other";
            words: string;
            /** Format: date-time */
            written_at: string;
            /** @enum {string} */
            written_by: "anonymous" | "customer" | "worker" | "staff" | "system";
        };
        StandinsOrderForm: {
            ids: string[];
        };
        StandinsSeriesPath: {
            /** Format: uuid */
            id: string;
        };
        StandinsSeriesStandIns: {
            /** Format: uuid */
            series: string;
            /** Format: uuid */
            usual?: string;
            usual_name: string;
            is_bound: boolean;
            items: components["schemas"]["StandinsStandInView"][];
            continuity: components["schemas"]["StandinsContinuityView"];
        };
        StandinsStandInPath: {
            /** Format: uuid */
            id: string;
        };
        StandinsStandInView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            worker: string;
            worker_name: string;
            /** @enum {string} */
            worker_grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            /** Format: int64 */
            visits_here: number;
            /** Format: date */
            day?: string;
            /** Format: int64 */
            rank: number;
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "withdrawn";
            /** Format: date-time */
            proposed_at: string;
            /** Format: date-time */
            answered_at?: string;
            /** @enum {string} */
            way?: "app" | "told";
            note?: string;
        };
        VisitsAnonymousAcceptanceForm: {
            /** @enum {string} */
            verdict: "accepted" | "returned";
            /** Format: int64 */
            score?: number;
            points?: components["schemas"]["VisitsFailedPoint"][];
            typed_name?: string;
            image?: string;
            remark?: string;
        };
        VisitsAnonymousCheckForm: {
            /** @enum {string} */
            role: "on_site" | "team_supervisor" | "office_supervisor" | "customer";
            /** @enum {string} */
            verdict: "accepted" | "returned";
            by_photos: boolean;
            points?: components["schemas"]["VisitsFailedPoint"][];
        };
        VisitsAnonymousConsentForm: {
            image: string;
        };
        VisitsAnonymousDamageForm: {
            thing: string;
            /**
             * Format: int64
             * @description fen
             */
            estimate?: number;
        };
        VisitsAnonymousDamagePath: {
            /** Format: uuid */
            id: string;
        };
        VisitsAnonymousDecision: {
            agrees: boolean;
        };
        VisitsAnonymousEntries: {
            entries: components["schemas"]["VisitsEntry"][];
        };
        VisitsAnonymousExtraPath: {
            /** Format: uuid */
            id: string;
        };
        VisitsAnonymousGlassForm: {
            image: string;
            /** Format: int64 */
            score?: number;
            remark?: string;
        };
        VisitsAnonymousLogLine: {
            /** @enum {string} */
            kind: "briefed" | "checked" | "departed" | "late" | "arrived" | "identified" | "started" | "step_done" | "step_undone" | "consumed" | "note" | "finished" | "left";
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            heard_at: string;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            content: unknown;
            note?: string;
            refused?: string;
        };
        VisitsAnonymousLogPage: {
            items: components["schemas"]["VisitsAnonymousLogLine"][];
        };
        VisitsAnonymousMyExtraPath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            extra: string;
        };
        VisitsAnonymousOrderPath: {
            /** Format: uuid */
            id: string;
        };
        VisitsAnonymousPhotoPath: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            photo: string;
        };
        VisitsAnonymousPhotoQuery: {
            key: string;
            /** @enum {string} */
            purpose: "before" | "after" | "step" | "door" | "damage" | "extra" | "rework" | "departure";
            step?: string;
            /** Format: date-time */
            taken_at: string;
        };
        VisitsAnonymousProgressList: {
            items: components["schemas"]["VisitsProgress"][];
        };
        VisitsAnonymousResults: {
            results: components["schemas"]["VisitsEntryResult"][];
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
        };
        VisitsAnonymousRoute: {
            items: components["schemas"]["VisitsRouteStop"][];
            /** Format: date-time */
            read_at: string;
        };
        VisitsAnonymousRouteQuery: {
            /** Format: date-time */
            from?: string;
            /** Format: int64 */
            days?: number;
        };
        VisitsAnonymousSettleForm: {
            /** @enum {string} */
            bearer: "company" | "worker" | "customer" | "partner" | "insurer";
            /**
             * Format: int64
             * @description fen
             */
            compensation: number;
        };
        VisitsAnonymousVisitPath: {
            /** Format: uuid */
            id: string;
        };
        VisitsCheckPoint: {
            code: string;
            name: string;
            is_must: boolean;
        };
        VisitsDamage: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            reported_by_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            reported_by: string;
            thing: string;
            /**
             * Format: int64
             * @description fen
             */
            estimate?: number;
            /** @enum {string} */
            bearer: "company" | "worker" | "customer" | "partner" | "insurer";
            /** @enum {string} */
            state: "reported" | "settled";
            /**
             * Format: int64
             * @description fen
             */
            compensation?: number;
            /** Format: date-time */
            settled_at?: string;
        };
        VisitsEntry: {
            key: string;
            /** @enum {string} */
            kind: "briefed" | "checked" | "departed" | "late" | "arrived" | "identified" | "started" | "step_done" | "step_undone" | "consumed" | "note" | "finished" | "left";
            /** Format: date-time */
            at: string;
            step?: string;
            /** Format: int64 */
            late_min?: number;
            position?: components["schemas"]["VisitsPosition"];
            reason?: string;
            items?: string[];
        };
        VisitsEntryResult: {
            key: string;
            /** @enum {string} */
            outcome: "applied" | "repeated" | "refused";
            code?: string;
            detail?: string;
        };
        VisitsExtra: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            worker: string;
            option_code: string;
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "agreed" | "refused" | "withdrawn";
            /** Format: date-time */
            proposed_at: string;
            /** Format: date-time */
            decided_at?: string;
            /** @enum {string} */
            way?: "device" | "code" | "glass";
        };
        VisitsFailedPoint: {
            point: string;
            note: string;
        };
        VisitsGiveVerdict: {
            /** @enum {string} */
            verdict: "accepted" | "returned";
            by_photos: boolean;
            points: components["schemas"]["VisitsFailedPoint"][];
        };
        VisitsGivenVerdict: {
            /** Format: int64 */
            round: number;
            /** Format: int64 */
            place: number;
            role: string;
            /** @enum {string} */
            verdict: "accepted" | "returned";
            by_photos: boolean;
            /** @enum {string} */
            actor_kind: "anonymous" | "customer" | "worker" | "staff" | "system";
            /** Format: uuid */
            actor: string;
            /** Format: date-time */
            at: string;
            points: components["schemas"]["VisitsFailedPoint"][];
        };
        VisitsGroupView: {
            code: string;
            name: string;
        };
        VisitsHomeAnswer: {
            /** @enum {string} */
            question: "infection" | "danger" | "people" | "cameras" | "pets";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "customer" | "family" | "staff";
            /** @enum {string} */
            written_by: "anonymous" | "customer" | "worker" | "staff" | "system";
            is_new: boolean;
        };
        VisitsPhoto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "before" | "after" | "step" | "door" | "damage" | "extra" | "rework" | "departure";
            step: string;
            /** Format: date-time */
            taken_at: string;
            /** Format: date-time */
            heard_at: string;
        };
        VisitsPosition: {
            latitude: number;
            longitude: number;
            /** Format: int64 */
            accuracy_m: number;
        };
        VisitsPriceOption: {
            code: string;
            name: string;
            /**
             * Format: int64
             * @description fen
             */
            amount: number;
        };
        VisitsProgress: {
            /** Format: uuid */
            visit: string;
            /** Format: int64 */
            sequence: number;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: date-time */
            expected_at?: string;
            crew: components["schemas"]["VisitsWorkerCard"][];
            standard: components["schemas"]["VisitsStandardView"];
            sheet: components["schemas"]["VisitsSheet"];
            photos: components["schemas"]["VisitsPhoto"][];
            extras: components["schemas"]["VisitsExtra"][];
            damages: components["schemas"]["VisitsDamage"][];
            verdicts: components["schemas"]["VisitsGivenVerdict"][];
            signatures: components["schemas"]["VisitsSignature"][];
            acceptance_chain: string[];
            /** Format: int64 */
            next_place?: number;
            /** Format: date-time */
            accepted_by?: string;
            /** Format: int64 */
            version: number;
        };
        VisitsProposeExtra: {
            option_code: string;
            /** Format: int64 */
            count: number;
            reason: string;
        };
        VisitsRouteStop: {
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            assignment: string;
            order_number: string;
            item: string;
            /** @enum {string} */
            state: "unassigned" | "assigned" | "accepted" | "en_route" | "arrived" | "in_service" | "to_accept" | "done" | "cancelled" | "problem";
            /** @enum {string} */
            asked: "proposed" | "confirmed" | "declined" | "expired" | "withdrawn" | "released";
            /** @enum {string} */
            role: "leader" | "member";
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            area: string;
            latitude: number;
            longitude: number;
            address?: string;
            /** Format: date-time */
            address_from?: string;
            /** Format: int64 */
            crew_size: number;
        };
        VisitsSheet: {
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            customer: string;
            /** Format: uuid */
            store: string;
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            standard?: string;
            /** Format: int64 */
            standard_version?: number;
            /** Format: date-time */
            briefed_at?: string;
            /** Format: date-time */
            checked_at?: string;
            /** Format: date-time */
            departed_at?: string;
            /** Format: date-time */
            expected_at?: string;
            /** Format: date-time */
            arrived_at?: string;
            arrival?: string;
            /** Format: date-time */
            identified_at?: string;
            /** Format: date-time */
            started_at?: string;
            /** Format: date-time */
            finished_at?: string;
            /** Format: date-time */
            left_at?: string;
            /** Format: int64 */
            round: number;
            /** Format: int64 */
            version: number;
        };
        VisitsSignature: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            round: number;
            /** @enum {string} */
            way: "device" | "glass" | "typed" | "silent";
            /** Format: int64 */
            score?: number;
            remark?: string;
            name?: string;
            has_image: boolean;
            document_hash: string;
            /** Format: date-time */
            at: string;
        };
        VisitsStandardView: {
            title: string;
            groups: components["schemas"]["VisitsGroupView"][];
            steps: components["schemas"]["VisitsStepView"][];
            points: components["schemas"]["VisitsGroupView"][];
            toolkit: components["schemas"]["VisitsGroupView"][];
            cautions: string[];
        };
        VisitsStepView: {
            code: string;
            group: string;
            text: string;
            /** @enum {string} */
            photo: "none" | "after" | "before_and_after";
            is_required: boolean;
            /** Format: date-time */
            done_at?: string;
        };
        VisitsWorkerCard: {
            /** Format: uuid */
            worker: string;
            name: string;
            number: string;
            /** @enum {string} */
            role: "leader" | "member";
            door_token?: string;
            about: components["schemas"]["WorkforceShownToCustomer"];
        };
        VisitsWorkerVisit: {
            stop: components["schemas"]["VisitsRouteStop"];
            customer_name?: string;
            is_special_care: boolean;
            note?: string;
            home?: components["schemas"]["CustomersHomeFacts"];
            home_told: components["schemas"]["VisitsHomeAnswer"][];
            standard: components["schemas"]["VisitsStandardView"];
            departure: components["schemas"]["VisitsCheckPoint"][];
            leaving: components["schemas"]["VisitsCheckPoint"][];
            wants_departure_photo: boolean;
            options: components["schemas"]["VisitsPriceOption"][];
            sheet: components["schemas"]["VisitsSheet"];
            photos: components["schemas"]["VisitsPhoto"][];
            extras: components["schemas"]["VisitsExtra"][];
            verdicts: components["schemas"]["VisitsGivenVerdict"][];
            acceptance_chain: string[];
            /** Format: int64 */
            next_place?: number;
            /** Format: int64 */
            version: number;
        };
        WebhooksAnonymousDeliveryFile: {
            delivery: components["schemas"]["WebhooksAnonymousDeliveryView"];
            body: unknown;
            attempts: components["schemas"]["WebhooksAttempt"][];
        };
        WebhooksAnonymousDeliveryPage: {
            items: components["schemas"]["WebhooksAnonymousDeliveryView"][];
            next_cursor?: string;
        };
        WebhooksAnonymousDeliveryPath: {
            /** Format: uuid */
            id: string;
        };
        WebhooksAnonymousDeliveryQuery: {
            /** Format: int64 */
            limit?: number;
            cursor?: string;
            /** @enum {string} */
            state?: "waiting" | "sending" | "delivered" | "failed";
        };
        WebhooksAnonymousDeliveryView: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "delivered" | "failed";
            /** Format: int64 */
            tries: number;
            /** Format: date-time */
            next_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ended_at?: string;
        };
        WebhooksAnonymousEndpointForm: {
            url: string;
            note?: string;
            kinds: string[];
            is_on?: boolean;
        };
        WebhooksAnonymousEndpointList: {
            items: components["schemas"]["WebhooksAnonymousEndpointView"][];
            kinds: string[];
        };
        WebhooksAnonymousEndpointPath: {
            /** Format: uuid */
            id: string;
        };
        WebhooksAnonymousEndpointView: {
            /** Format: uuid */
            id: string;
            url: string;
            note: string;
            kinds: string[];
            /** @enum {string} */
            state: "on" | "off";
            /** @enum {string} */
            off_reason?: "by_hand" | "gone" | "failing";
            /** Format: date-time */
            old_secret_until?: string;
            /** Format: date-time */
            failing_since?: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            version: number;
        };
        WebhooksAnonymousEndpointWithSecret: {
            endpoint: components["schemas"]["WebhooksAnonymousEndpointView"];
            secret: string;
        };
        WebhooksAttempt: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            status: number;
            error?: string;
            /** Format: int64 */
            took_ms: number;
        };
        WorkforceAnonymousAskCode: {
            phone: string;
            work?: string;
        };
        WorkforceAnonymousBadge: {
            number: string;
            url: string;
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
        };
        WorkforceAnonymousBadgeView: {
            number: string;
            url?: string;
        };
        WorkforceAnonymousCalendar: {
            shifts: components["schemas"]["WorkforceAnonymousShiftSpan"][];
            leave: components["schemas"]["WorkforceLeave"][];
        };
        WorkforceAnonymousDayForm: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            from_min?: number;
            /** Format: int64 */
            to_min?: number;
        };
        WorkforceAnonymousDecideForm: {
            approves: boolean;
        };
        WorkforceAnonymousDoorPage: {
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            /** Format: date */
            day: string;
            name?: string;
            number?: string;
            /** @enum {string} */
            grade?: "trainee" | "junior" | "middle" | "senior" | "gold";
            gates: components["schemas"]["WorkforceGate"][];
            company_phone?: string;
        };
        WorkforceAnonymousGateQuery: {
            /** Format: uuid */
            item?: string;
            /** Format: date */
            day?: string;
        };
        WorkforceAnonymousGates: {
            items: components["schemas"]["WorkforceGate"][];
            /** @enum {string} */
            door: "green" | "yellow" | "red";
        };
        WorkforceAnonymousLeaveForm: {
            /** @enum {string} */
            kind: "annual" | "personal" | "medical" | "other";
            /** Format: date-time */
            from_at: string;
            /** Format: date-time */
            to_at: string;
        };
        WorkforceAnonymousOwnDisclosure: {
            facts: components["schemas"]["WorkforceWorkerFacts"];
            told: components["schemas"]["WorkforceWorkerAnswer"][];
            shown: components["schemas"]["WorkforceShownToCustomer"];
        };
        WorkforceAnonymousPaperForm: {
            /** @enum {string} */
            kind: "identity" | "health" | "background" | "licence" | "insurance" | "skill_certificate";
            /** @enum {string} */
            health?: "general" | "live_in" | "elder_care" | "mother_infant";
            training?: string;
            number?: string;
            issuer: string;
            /** Format: date */
            issued_on: string;
            /** Format: date */
            valid_to?: string;
            /** @enum {string} */
            result: "passed" | "failed";
        };
        WorkforceAnonymousShiftQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        WorkforceAnonymousShiftSpan: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        WorkforceAnonymousShown: {
            /** @enum {string} */
            part: "phone" | "id_number" | "health_limits";
            value: string;
            /** Format: date-time */
            until: string;
        };
        WorkforceAnonymousSignIn: {
            phone: string;
            code: string;
            ticket: string;
            /** @enum {string} */
            hand_over?: "cookie" | "bearer";
        };
        WorkforceAnonymousSpanQuery: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        WorkforceAnonymousStateForm: {
            /** @enum {string} */
            state: "applicant" | "active" | "medical_leave" | "off_duty" | "left";
        };
        WorkforceAnonymousTokenPath: {
            token: string;
        };
        WorkforceAnonymousUnmask: {
            /** @enum {string} */
            part: "phone" | "id_number" | "health_limits";
            reason: string;
        };
        WorkforceAnonymousWeek: {
            spans: components["schemas"]["WorkforceWeekSpan"][];
        };
        WorkforceAnonymousWorkerForm: {
            number?: string;
            name: string;
            phone: string;
            id_number?: string;
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            state: "applicant" | "active" | "medical_leave" | "off_duty" | "left";
            /** @enum {string} */
            grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            /** @enum {string} */
            relation: "employee" | "introduced" | "dispatched" | "partner";
            traits: components["schemas"]["WorkforceTraits"];
            /** @enum {string} */
            travel: "walking" | "e_bike" | "car" | "transit";
            latitude: number;
            longitude: number;
            /** Format: int64 */
            reach_m: number;
            is_leader: boolean;
            /** Format: date */
            hired_on?: string;
            skills: components["schemas"]["WorkforceSkillLevel"][];
        };
        WorkforceAnonymousWorkerList: {
            items: components["schemas"]["WorkforceWorkerView"][];
        };
        WorkforceAnonymousWorkerQuery: {
            /** Format: uuid */
            store?: string;
            /** @enum {string} */
            state?: "applicant" | "active" | "medical_leave" | "off_duty" | "left";
            phone?: string;
        };
        WorkforceGate: {
            code: string;
            is_ok: boolean;
            why: string;
            /** Format: date */
            valid_to?: string;
        };
        WorkforceLeave: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            worker: string;
            /** @enum {string} */
            kind: "annual" | "personal" | "medical" | "other";
            /** Format: date-time */
            from_at: string;
            /** Format: date-time */
            to_at: string;
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "withdrawn";
            /** Format: date-time */
            asked_at: string;
            /** Format: uuid */
            decided_by?: string;
            /** Format: date-time */
            decided_at?: string;
        };
        WorkforceLeavePath: {
            /** Format: uuid */
            id: string;
        };
        WorkforceLeaves: {
            items: components["schemas"]["WorkforceLeave"][];
        };
        WorkforcePaperView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "identity" | "health" | "background" | "licence" | "insurance" | "skill_certificate";
            /** @enum {string} */
            health?: "general" | "live_in" | "elder_care" | "mother_infant";
            training?: string;
            number?: string;
            issuer: string;
            /** Format: date */
            issued_on: string;
            /** Format: date */
            valid_to?: string;
            /** @enum {string} */
            result: "passed" | "failed";
            /** Format: int64 */
            days_left?: number;
            /** Format: date-time */
            seen_at: string;
        };
        WorkforcePapers: {
            items: components["schemas"]["WorkforcePaperView"][];
        };
        WorkforceShownToCustomer: {
            /** Format: int64 */
            age?: number;
            /** @enum {string} */
            grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            skills: components["schemas"]["WorkforceSkillLevel"][];
            /** Format: int64 */
            experience_years?: number;
            experience?: string;
            smokes?: boolean;
            drinks?: boolean;
            habits?: string;
            has_health_paper: boolean;
            told: components["schemas"]["WorkforceWorkerAnswer"][];
        };
        WorkforceSkillLevel: {
            code: string;
            /** Format: int64 */
            level: number;
        };
        WorkforceTraits: {
            title: string;
            languages: string[];
            cuisines: string[];
            about: string;
        };
        WorkforceWeekSpan: {
            /** Format: int64 */
            weekday: number;
            /** Format: int64 */
            from_min: number;
            /** Format: int64 */
            to_min: number;
        };
        WorkforceWorkerAnswer: {
            /** @enum {string} */
            question: "experience" | "smoking" | "drinking" | "habits" | "health_limits";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "anonymous" | "customer" | "worker" | "staff" | "system";
        };
        WorkforceWorkerDisclosure: {
            facts: components["schemas"]["WorkforceWorkerFacts"];
            told: components["schemas"]["WorkforceWorkerAnswer"][];
        };
        WorkforceWorkerFacts: {
            /** Format: int64 */
            experience_years?: number;
            experience?: string;
            smokes?: boolean;
            drinks?: boolean;
            habits?: string;
            health_limits?: string;
        };
        WorkforceWorkerPath: {
            /** Format: uuid */
            id: string;
        };
        WorkforceWorkerView: {
            /** Format: uuid */
            id: string;
            number: string;
            name: string;
            phone: string;
            id_number?: string;
            /** Format: date */
            born_on?: string;
            /** @enum {string} */
            gender: "female" | "male";
            /** Format: uuid */
            store: string;
            /** @enum {string} */
            state: "applicant" | "active" | "medical_leave" | "off_duty" | "left";
            /** @enum {string} */
            grade: "trainee" | "junior" | "middle" | "senior" | "gold";
            /** @enum {string} */
            relation: "employee" | "introduced" | "dispatched" | "partner";
            traits: components["schemas"]["WorkforceTraits"];
            /** @enum {string} */
            travel: "walking" | "e_bike" | "car" | "transit";
            latitude: number;
            longitude: number;
            /** Format: int64 */
            reach_m: number;
            is_leader: boolean;
            /** Format: date */
            hired_on?: string;
            skills: components["schemas"]["WorkforceSkillLevel"][];
            /** @enum {string} */
            door: "green" | "yellow" | "red";
            /** Format: int64 */
            version: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            code: string;
            request_id: string;
            next?: unknown;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: {
        /** @description A problem (RFC 9457) */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A repeat with the same key and body has no second effect and gets the first answer. */
        IdempotencyKey: string;
        /** @description The ETag that was read. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    show_about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAbout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_access_log: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                what?: "signed_in" | "refused";
                who?: string;
                peer?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAnonymousAccessPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAccountList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_account: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityAddAccount"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityInvited"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    load_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_account: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityChangeAccount"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disable_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityDisableAccount"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enable_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invite_account: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityInvited"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_account_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reset_account_totp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_after_sales_policies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousPolicyPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_after_sales_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousPublishForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesPublished"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_after_sales_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousRowsForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulate_after_sales_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousSimulationForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesSimulation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_aliyun_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousAliyunAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousDecisionForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAppeal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_approval_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityApprovalRuleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_approval_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityChangeApprovalRules"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityApprovalRuleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_approvals: {
        parameters: {
            query?: {
                state?: "waiting" | "approved" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityApprovalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityDecision"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityApprovalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_bill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousBill"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_board: {
        parameters: {
            query: {
                store: string;
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_board_drafts: {
        parameters: {
            query: {
                store: string;
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousDraftList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_board_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchWhatIf"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drop_board_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_board_draft: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousPublishForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo_board_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    plan_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchWhatIf"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchDayPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_board_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousAcceptForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousAcceptView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hear_call_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_call_lines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousLineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_call_line: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallsAnonymousLineForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousLineWithSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_call_line: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallsAnonymousLineForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousLineView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    renew_call_line_secret: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousLineWithSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_call_report: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousCallReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_callback: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousCallbackDone"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeCallback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_caller: {
        parameters: {
            query: {
                phone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousCallerCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_calls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousCallPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousTakenCall"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_cancellations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousCasePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    state_cancellation_cost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousCostForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_retention: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousRetentionForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousSignatureForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_calls: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousCallList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_care_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousCallView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_care_call: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousOutcomeForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousOutcomeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_care_letters: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_care_letters_printed: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousPrintedForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousPrintedCount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_letter_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousTemplatePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_care_letter_template: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousTemplateForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePublishedTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_letters: {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                store: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousLetterPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_care_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_occasions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousOccasionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_care_occasion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousOccasionForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareOccasion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_care_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_scripts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousScriptList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_care_script: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousScriptForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareQuestionnaire"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_care_week: {
        parameters: {
            query?: {
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousWeekView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_care_week: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousReportForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousWeekView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_care_week_workbook: {
        parameters: {
            query?: {
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_cash_journal: {
        parameters: {
            query: {
                store: string;
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCashJournal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_quick_answers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnonymousQuickAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_quick_answers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAnonymousQuickAnswers"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnonymousQuickAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_chats: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                which?: "open" | "waiting" | "mine" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnonymousChatPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_chat: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_chat: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_inquiry_of_chat: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_chat: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatWordsBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAnonymousOwnerBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_chat_with_picture: {
        parameters: {
            query: {
                key: string;
            };
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_chat_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatChatView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_children_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesChildrenRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_clock_kinds: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousKindList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    simulate_clocks: {
        parameters: {
            query: {
                kind: string;
                from: string;
                to: string;
                target_s?: number;
                warn_s?: number;
                due_s: number;
                manager_s?: number;
                hq_s?: number;
                opens_min?: number;
                closes_min?: number;
                days_a_week?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousTrialView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousClockView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    complete_commitment: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsCommitment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_complaint_report: {
        parameters: {
            query: {
                from: string;
                to: string;
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_complaints: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                all?: boolean;
                overdue?: boolean;
                mine?: boolean;
                referred?: boolean;
                customer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsAnonymousComplaintPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousOpenBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousClosingBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    commit_to_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousCommitmentBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsCommitment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousDecisionBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pack_evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    examine_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousFindingsBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    follow_up_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousFollowUpBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousNoteBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousOwnerBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_complaint_photo: {
        parameters: {
            query: {
                key: string;
            };
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintPhoto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_complaint_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refer_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousReferralBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_referral: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousAnswerBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_referral_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_referral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousTakingBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    respond_to_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousSaidBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mark_worker_silent: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousSilenceBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_similar_complaints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsAnonymousSimilarList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acknowledge_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeContactView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_continuity: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousStoreContinuity"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_counted_clock_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousCountedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_counted_clock_kinds: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeAnonymousCountedForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousCountedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerCustomerBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnonymousUndoneView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customer_segments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                value?: "low" | "middle" | "high";
                recency?: "none" | "active" | "cooling" | "lapsed";
                need?: "basic" | "functional" | "quality" | "personal";
                loyalty?: "newcomer" | "returning" | "loyal";
                risk?: "low" | "medium" | "high";
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsAnonymousSegmentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_in_customer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousSignIn"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_customer_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousAskCode"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeSent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                phone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousCustomerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_customer: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousCustomerForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersCustomerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousCustomerFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_customer: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousCustomerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersCustomerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customer_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddresses"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_customer_address: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAddressForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tell_customer_home: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                address: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousHomeForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_birthday: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousBirthdayForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousCustomerCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    block_customer: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousBlockForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersBlock"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unblock_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer_care: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousCustomerCare"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_care_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_care_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousContactForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    start_care_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousPlanForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarePlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customer_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousConsentsOf"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_customer_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousToldForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_customer_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnonymousCandidates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_household: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdHouseholdView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_household_member: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdAnonymousMemberForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdHouseholdView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_leanings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousLeanings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_leaning: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousLeaningForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousLeanings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnonymousPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    merge_customers: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdAnonymousMergeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdMergeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_personalisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPersonalChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_personalisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousChoiceForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPersonalChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customer_promises: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesAnonymousPromiseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_customer_reach: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousReachForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer_segment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsAnonymousSegmentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_timeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kinds?: ("order" | "visit" | "inquiry" | "callback" | "call" | "chat" | "message" | "complaint" | "after_sales" | "payment" | "refund" | "rating" | "follow_up" | "series" | "repair" | "goods" | "incident" | "letter" | "care_visit" | "birthday")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnonymousTimelinePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unmask_customer: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousUnmask"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousUnmaskedPart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settle_damage: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousSettleForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsDamage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_data_recipient: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingAnonymousRecipientForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecipientView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_data_recipient: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingAnonymousRecipientForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecipientView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_data_recipient_checks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingAnonymousCheckList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_data_recipient: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingAnonymousCheckForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecipientView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_data_recipient: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingAnonymousEndForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRecipientView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_data_retention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsAnonymousRetentionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_data_transfers: {
        parameters: {
            query: {
                from: string;
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingAnonymousGivenList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositsAnonymousAnswerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    claim_deposit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_deposit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositsAnonymousTakingForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    return_deposit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositsAnonymousReturnForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_discounts: {
        parameters: {
            query: {
                from: string;
                until: string;
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsAnonymousReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_door: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousDoorPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousDraftList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousDraftBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousDraftView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    start_drill: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousDrillBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    follow_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_extra: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousDecision"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsExtra"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_fairness: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousFairnessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_follow_ups: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousFollowUpList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_follow_up: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousResultBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousFollowUpView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_goods_sales: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sell_goods: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesSellGoods"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_goods_sale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exchange_goods: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesEnding"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_over_goods: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    quote_goods_return: {
        parameters: {
            query?: {
                fault?: "customer" | "company" | "nobody";
                condition?: "good" | "used";
                spent?: number;
                is_beyond_repair?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsQuote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    return_goods: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousReturnForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hold_slot: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousNewHold"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousHoldView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    let_hold_go: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    extend_hold: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousHoldView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    strike_off_home_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsHandForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_home_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    save_household_member: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdAnonymousRightsForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdMemberView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_household_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_guardian_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    unmask_household_member: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HouseholdAnonymousUnmaskForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdAnonymousUnmasked"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    import_book: {
        parameters: {
            query?: {
                choice?: "preview" | "good_rows" | "all_or_nothing";
                store?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnonymousImportView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_incidents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousIncidentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_incident: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousOfficeBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_incident: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousClosureBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_incident_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousKindBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_incident: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousNoteBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    look_where_they_are: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousWhereabouts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tick_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousTickBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyIncidentView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_inquiries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "unclear" | "proposed" | "ordered" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousInquiryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousOpenBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_inquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    promise_callback: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousCallbackBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeCallback"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_inquiry_clarity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousClarityBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousClosingBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_inquiry_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousDisclosureBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_off_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousOfficeBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSignOff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    order_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousOrderBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousOrdered"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_proposal: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousProposalBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousDecisionBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_race: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousRaceBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousRaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    route_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousRouteBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRoutingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousSignatureBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeSignOff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_store_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousStoreChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unmask_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousUnmaskBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousWholeInquiry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_inquiry_wish: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeWish"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_inquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeInquiryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    claim_introduction: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionsAnonymousClaimForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousIntroductionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    drop_introduction_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionsAnonymousDropForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousIntroductionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lose_introduction_fee: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionsAnonymousLossForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousIntroductionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_introduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_items: {
        parameters: {
            query?: {
                query?: string;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogAnonymousItemList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_item: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogItemDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_item: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogItemDraft"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reviews: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousReviewPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_item_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogItem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_late_home_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsLateKeyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousDecideForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceLeave"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_licence: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesAnonymousLicenceForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesLicence"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_licence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_live_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousLiveCalls"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddresses"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_own_address: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAddressForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_own_address: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAddressForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAddressView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_own_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_care_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_own_care_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousContactForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_chat: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatOwnChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    write_to_office: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatAnonymousOwnWords"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatOwnChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_picture_to_office: {
        parameters: {
            query: {
                key: string;
            };
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatOwnChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_own_chat: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatOwnChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_chat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatOwnChat"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_complaints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsAnonymousOwnList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_own_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousOwnBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsOwnComplaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsOwnComplaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_own_complaint_photo: {
        parameters: {
            query: {
                key: string;
            };
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaintPhoto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_own_complaint: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsOwnComplaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousConsents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_own_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersConsentWords"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_own_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: "service" | "sensitive_data" | "share_partners" | "marketing" | "publish_feedback" | "call_recording";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_goods: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousGoodsPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_own_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_own_home_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    call_for_help_at_home: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousTapBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_own_position: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousPositionBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_we_are_safe: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousSafeBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_orders: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                store?: string;
                stage?: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
                day?: string;
                customer?: string;
                is_open?: boolean;
                number_tail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_own_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityNewPassword"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_personalisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPersonalChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_own_personalisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousOwnChoiceForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersPersonalChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousProfile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_own_profile: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersAnonymousProfileForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersAnonymousProfile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_promises: {
        parameters: {
            query?: {
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesAnonymousPromiseViews"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_on_own_promise: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousWordForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesPromiseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_reach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_own_reach: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousReachForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_own_browser: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousBrowserForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousWayView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_own_email: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousEmailForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousWayView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_push_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousPushKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_own_way: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    prove_own_way: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousProofForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousWayView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    begin_own_wechat: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousWechatCodeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lift_own_restriction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_rights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsAnonymousOwnRights"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_own_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousAskForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOwnRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_own_copy_code: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousCodeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeSent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetch_own_copy: {
        parameters: {
            query?: {
                form?: "pdf" | "json" | "zip";
                volume?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_own_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousOpeningForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOwnRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_own_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOwnRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_safety: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousOwnSafety"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_home: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousOwnHome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    write_own_home_note: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsNoteForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousOwnHome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_stand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    order_own_stand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsOrderForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_stand_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsAnswerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_own_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityTotpConfirm"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    begin_own_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityTotpBegin"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityTotpSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_visits_on_day: {
        parameters: {
            query: {
                store: string;
                start: string;
                minutes: number;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersAnonymousSameDayList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousDeliveryReports"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_message_texts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousTextRows"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_message_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousTextFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_message_text: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousTextForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousTextFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_message_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousTrial"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousMessagePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_badge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousBadge"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_calendar: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_complaints_about_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsAnonymousWorkerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    state_my_side: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAnonymousStatementBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsWorkerComplaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousOwnDisclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_own_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceWorkerFacts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousOwnDisclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_my_fairness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousOwnFairnessView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_my_grabs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousGrabList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grab_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                visit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousGrabbed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_my_home_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousMyKeys"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_my_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsHandForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    receive_my_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsAnonymousReceiptForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    call_for_help: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousTapBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_my_incident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_my_position: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousPositionBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_i_am_safe: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousSafeBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyOwnIncident"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_leave: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousLeaveForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceLeave"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceLeave"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_my_offers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousOfferList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_my_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousOfferView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_my_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousRefusalForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousRefusalView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_own_papers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforcePapers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_my_promises: {
        parameters: {
            query?: {
                visit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesAnonymousPromiseViews"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    say_on_my_promise: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousWordForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesPromiseView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    appeal_my_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousAppealForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAppeal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_my_safety: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousPrecautions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_my_precautions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousPrecautionsBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousPrecautions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_are_you_all_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousAnswerBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousPrecautions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_my_visits: {
        parameters: {
            query?: {
                from?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsAnonymousRoute"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_damage: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousDamageForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsDamage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_entries: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousEntries"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsAnonymousResults"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_extra: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsProposeExtra"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsExtra"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_extra: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                extra: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    consent_on_glass: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                extra: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousConsentForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsExtra"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    find_my_hand_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousHandOver"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_my_hand_over: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsNoteList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_my_home_note: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsNoteForm"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    open_my_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsWorkerVisit"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_photo: {
        parameters: {
            query: {
                key: string;
                purpose: "before" | "after" | "step" | "door" | "damage" | "extra" | "rework" | "departure";
                step?: string;
                taken_at: string;
            };
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsPhoto"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_my_work: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousRefuseWorkForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousRefusedOwn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_on_glass: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousGlassForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsSignature"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_on_site: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsGiveVerdict"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsGivenVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_opening_hours: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousHoursView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_opening_hours: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeAnonymousHoursForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousHoursView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_opening_hours: {
        parameters: {
            query?: {
                store?: string;
            };
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousHoursView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_opening_hours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeAnonymousTryForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousHoursTrial"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_order_terms: {
        parameters: {
            query: {
                store: string;
                special?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersAnonymousTermsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                store?: string;
                stage?: "placed" | "assigned" | "in_service" | "to_accept" | "done" | "cancelled";
                day?: string;
                customer?: string;
                is_open?: boolean;
                number_tail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    place_order: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersAnonymousPlaceForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_order: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersAnonymousChangeForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    quote_cancellation: {
        parameters: {
            query?: {
                fault?: "customer" | "company" | "nobody";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousOrderQuote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_cancellation: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousCancelForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesCancellationView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_care: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousAnsweredList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_change_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnonymousRequestList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_change: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesAnonymousAskForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnonymousRequestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_change_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_change_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesAnonymousAnswerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesAnonymousRequestView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersAnonymousChangeHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_credits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousCreditList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explain_deposit: {
        parameters: {
            query: {
                kind: "earnest" | "advance" | "security";
                amount: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousTermsView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_deposits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_deposit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositsAnonymousAskForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositsAnonymousDepositView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_order_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_introductions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousIntroductionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    see_introductions: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousIntroductionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_parts: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersAnonymousPartsForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settle_dispute: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersAnonymousSettlementForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrderView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    follow_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsAnonymousProgressList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_promises: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesAnonymousPromiseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_records: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnonymousMadeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_order_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordsAnonymousMakeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetch_order_record_volume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                record: string;
                volume: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_repairs_of_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousRepairList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    notice_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousNoticeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_order_trail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersTrail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_outbox: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "queued" | "sending" | "sent" | "delivered" | "failed" | "given_up";
                about?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousMessagePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                order?: string;
                customer?: string;
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousPaymentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_payment: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerPaymentDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPayment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPayment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSolveAnonymousPlanList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_plan: {
        parameters: {
            query?: {
                seconds?: number;
                threads?: number;
                seed?: number;
                format?: "detect" | "vroom" | "solomon" | "hhcrsp";
                objective?: "usual" | "vroom" | "distance" | "hearth";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSolveAnonymousPlanView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSolveAnonymousPlanView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSolveAnonymousPlanView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_price: {
        parameters: {
            query: {
                store: string;
                item: string;
                quantity: number;
                options?: string[];
                start?: string;
                latitude?: number;
                longitude?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingPriceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_price_books: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingAnonymousBookList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_price_book: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingBookDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingPriceBook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_price_book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingPriceBook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_price_book: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingBookDraft"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingPriceBook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_price_book: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingAnonymousPublication"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingPriceBook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_price_list: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingAnonymousPriceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_privacy_annex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingAnnex"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_privacy_notice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesAnonymousPrivacyPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_privacy_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesAnonymousPrivacyVersions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_privacy_notice: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesAnonymousPrivacyForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesPrivacy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_processing_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRegister"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    fetch_processing_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    write_processing_purpose: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessingAnonymousPurposeForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingPurpose"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_promises: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "running" | "kept" | "broken" | "waived";
                kind?: "start" | "hours" | "duties" | "price" | "same_worker" | "callback" | "remedy" | "refund" | "date" | "rest_days" | "pay" | "other";
                store?: string;
                disputed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesAnonymousPromisePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_promise: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousHandForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesOfficePromise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_promise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousResultForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesOfficePromise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    waive_promise: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousWaiverForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesOfficePromise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_promise_word: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromisesAnonymousToldForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesOfficePromise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_public_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesAnonymousPublicCompany"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_notice_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesAnonymousDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_notice: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesAnonymousNoticeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousQueue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    issue_quote: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricingQuoteRequest"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingQuoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_quote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricingQuoteView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_quote_discounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsAnonymousDiscountList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_discount: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealsAnonymousDiscountForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsAnonymousDiscountView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_races: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousRaceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_race: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousRaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_race: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousRaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pass_race: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousRacePass"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousRaceView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    win_race: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousRaceAnswer"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRoutingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ratings: {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousRatingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_hiding: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewsAnonymousHidingForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOfficeHiding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reply_to_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousReplyBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousRatingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousReceiptCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_record_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnonymousKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_refunds: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                store?: string;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousRefundList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerRefundDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousRefundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousRefundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    file_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerAnonymousFiling"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousRefundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pay_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousRefundView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_refused_work: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousRefusedList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    settle_refused_work: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousSettleForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousRefusedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_regions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRegionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_region: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRegionFields"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRegion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_region: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRegionFields"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRegion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_repairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesAnonymousRepairList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    agree_to_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousAgreementForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousRepairNote"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    contact_about_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousRepairNote"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    diagnose_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesDiagnosis"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    follow_up_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AftersalesAnonymousFollowUpForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_repair_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    return_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_repair: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AftersalesRepairView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_hidings: {
        parameters: {
            query: {
                state: "asked" | "refused" | "hidden" | "appealed" | "upheld" | "lifted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousHidingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_hiding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewsAnonymousDecisionForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOfficeHiding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lift_hiding: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewsAnonymousWordsForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOfficeHiding"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rights: {
        parameters: {
            query?: {
                all?: boolean;
                kind?: "access" | "copy" | "transfer" | "correct" | "supplement" | "delete" | "restrict" | "explain" | "withdraw" | "close_account";
                state?: "open" | "working" | "postponed" | "done" | "refused" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsAnonymousRequestList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousTakeForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_right: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answer_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousWordsForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hand_over_copy: {
        parameters: {
            query?: {
                form?: "pdf" | "json" | "zip";
                volume?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    carry_out_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    own_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    prove_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousProofForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_frozen_data: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousReadForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsCopy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAnonymousRefusalForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsOfficeRequest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRoleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityChangeRole"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityRole"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_routing: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRoutingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousContactBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeContactView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_routing: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeAnonymousRefusalBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeRoutingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_duty_roster: {
        parameters: {
            query: {
                store: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousRoster"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_duty: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousDutyBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousDutyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_duty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_safety_plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousPlanList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_safety_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SafetyAnonymousPlanBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyPlan"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reset_safety_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "unknown" | "medical" | "fire" | "violence" | "fall" | "traffic" | "property" | "natural";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_safety_report: {
        parameters: {
            query: {
                from: string;
                to: string;
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "phone_order" | "referral" | "callback" | "complaint";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeScript"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_script: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "phone_order" | "referral" | "callback" | "complaint";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeScript"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeScript"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_series: {
        parameters: {
            query?: {
                customer?: string;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnonymousSeriesList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_series: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesAnonymousSeriesForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesAnonymousTryForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnonymousTried"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_series: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_series: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesEdit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_series_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesChoicesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_home_keys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_home_key: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsAnonymousKeyForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsKeyView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    write_home_note: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsNoteForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsNoteList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_home_notes: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsNoteList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_series_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesEdit"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnonymousEditPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_series_renewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesAnonymousRenewalEdit"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesSeriesView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_stand_in_choices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsAnonymousChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_stand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_stand_in: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsAnonymousProposalForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    order_stand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsOrderForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySessionView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentitySignIn"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySignedOut"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    activate_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityActivation"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySessionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_own_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_settings: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousSettingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_setting: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeAnonymousSettingForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousSettingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_slots: {
        parameters: {
            query: {
                item: string;
                options?: string;
                quantity?: number;
                address?: string;
                latitude?: number;
                longitude?: number;
                store?: string;
                from?: string;
                days?: number;
                plain?: boolean;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchSlots"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explain_slot: {
        parameters: {
            query: {
                item: string;
                options?: string;
                quantity?: number;
                address?: string;
                latitude?: number;
                longitude?: number;
                store?: string;
                start: string;
                order?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchWhyNot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_stand_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_stand_in_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandinsAnswerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandinsSeriesStandIns"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_standards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogAnonymousStandardList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_standard: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogStandardDraft"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogStandard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_standard: {
        parameters: {
            query?: {
                day?: string;
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogStandard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_standard: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogStandardDraft"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogStandard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_store_performance: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnonymousPerformanceReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_stores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStoreList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_store: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityStoreFields"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStore"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    load_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStore"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_store: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityStoreFields"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityStore"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_trail: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kind?: string;
                subject?: string;
                actor?: string;
                store?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeAnonymousTrailPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_trial_balance: {
        parameters: {
            query?: {
                store?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerAnonymousTrialBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_unsettled_series_days: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnonymousUnsettledList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsProgress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousAcceptanceForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsSignature"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    assign_crew: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousAssignForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCrewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw_crew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCrewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCandidates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitsAnonymousCheckForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsGivenVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_visit_feedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnonymousFeedbackView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_visit_feedback: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareAnonymousFeedbackForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareAnswered"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_visit_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitsAnonymousLogPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pin_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCrewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unpin_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCrewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousRatingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rate_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousRatingBody"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousRatingView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    print_service_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_visit_relay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallsAnonymousRelayView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOwnReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    let_review_be_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewsAnonymousConsentForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOwnReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    appeal_hiding: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewsAnonymousWordsForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsAnonymousOwnReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_are_you_all_right: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafetyAnonymousAskedView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    move_visit_start: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchAnonymousStartForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchAnonymousCrewView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_webhook_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousDeliveryFile"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replay_webhook_delivery: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousDeliveryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousEndpointList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhooksAnonymousEndpointForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousEndpointWithSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhooksAnonymousEndpointForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousEndpointView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_webhook_deliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "waiting" | "sending" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousDeliveryPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ping_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousDeliveryView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    renew_webhook_secret: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksAnonymousEndpointWithSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_wechat_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hear_wechat_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_in_worker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousSignIn"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySignedIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_worker_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousAskCode"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeSent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_workers: {
        parameters: {
            query?: {
                store?: string;
                state?: "applicant" | "active" | "medical_leave" | "off_duty" | "left";
                phone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousWorkerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_worker: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousWorkerForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_worker: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousWorkerForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_badge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousBadgeView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_worker_day: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousDayForm"];
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_worker_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerDisclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_worker_disclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceWorkerFacts"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerDisclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tell_fact: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntroductionsAnonymousFactForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntroductionsAnonymousFactAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_gates: {
        parameters: {
            query?: {
                item?: string;
                day?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousGates"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_leave: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceLeaves"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_papers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforcePapers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_paper: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousPaperForm"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforcePapers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_worker_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_worker_reach: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyAnonymousReachForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyAnonymousReachView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_worker_state: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousStateForm"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceWorkerView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unmask_worker: {
        parameters: {
            query?: never;
            header: {
                /** @description A repeat with the same key and body has no second effect and gets the first answer. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousUnmask"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousShown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_week: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousWeek"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    save_week: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkforceAnonymousWeek"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkforceAnonymousWeek"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
